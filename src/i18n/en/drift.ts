const drift = {
  title: 'Drift',
  what: 'the runners and what they should run',
  about:
    'What was meant (configs) against what runs (runners), by content. The server keeps no record of configs handed to an agent directly: a runner that should be there is known to be missing only where a tag brings it.',
  unlisted: 'The server cannot filter by a name with a comma in it.',
  filters: { label: 'Scope', config: 'Config: {{name}}', tag: 'Tag: {{name}}' },
  cost: {
    title_one: '{{count, number}} runner has to be read',
    title_other: '{{count, number}} runners have to be read',
    sample: 'How much to read',
    all: 'All of them',
    oneIn: '1 page in {{count, number}}',
    read: 'Read them',
    readSample: 'Read a sample',
    estimate_one: 'That takes {{count, number}} request and about {{size}}.',
    estimate_other: 'That takes {{count, number}} requests and about {{size}}.',
    hint: 'With a config or a tag chosen first it is less.',
    sampled: 'A sample gives shares and examples; what is missing it cannot tell.',
  },
  progress: {
    read: '{{rows, number}} rows read, {{pagesDone, number}} of {{pages, number}} requests',
    comparing: 'Comparing',
    meanwhile: 'Shown meanwhile: what was read at {{time}}',
  },
  source: {
    all: '{{read, number}} runners, read at {{time}} ({{ago}}).',
    sample: 'A sample: {{read, number}} of {{total, number}} runners, read at {{time}} ({{ago}}).',
    incomplete: 'The reading did not get to its end.',
    partial: '{{read, number}} of {{total, number}} runners were read, at {{time}} ({{ago}}).',
    missingUnknown: 'What is missing is not counted: only all runners together tell.',
    failed: 'Some of it could not be read: {{reason}}',
    resume: 'Go on',
    restart: 'Read again',
  },
  figures: 'Classes',
  percent: '{{value}} %',
  ofAll_one: 'of {{count, number}} in step',
  ofAll_other: 'of {{count, number}} in step',
  views: { members: 'Members', configs: 'By config', tags: 'By tag' },
  items: 'Members: {{name}}',
  none: 'None',
  noItems: 'There is none.',
  reconcile_one: 'Reconcile {{count, number}}',
  reconcile_other: 'Reconcile {{count, number}}',
  reconcileNone: 'Reconcile',
  changedSince: 'A plan was applied since this was read. Read again to see what came of it.',
  nothing: {
    inSync: 'There is nothing to do.',
    pending: 'They follow by themselves: there is nothing to send.',
    unknown: 'Of what is not known nobody can say what to send.',
  },
  classes: {
    missing: {
      name: 'Missing',
      about:
        'A tag of the agent brings the config, and there is no runner of it. Reconciling hands the config to the agent.',
    },
    outdated: {
      name: 'Outdated',
      about:
        'The runner has not taken what was saved. A save reaches all runners of a config at once, never one: reconciling deletes these runners and hands the config out again. Reading positions are lost.',
    },
    edited: {
      name: 'Changed on the host',
      about:
        'The runner bears the time of its config and runs other content. Reconciling deletes these runners and hands the config out again: the changes made on the hosts and the reading positions are lost.',
    },
    stopped: {
      name: 'Stopped',
      about: 'The runner is there and does not run, whatever its content. Reconciling starts it.',
    },
    noConfig: {
      name: 'Orphan',
      about:
        'The runner runs a config that the server does not list any more. Reconciling deletes it.',
    },
    pending: {
      name: 'Settling',
      about:
        'Saved less than two minutes ago, or for an agent that is away and follows when it is back, however long that takes.',
    },
    unknown: {
      name: 'Unknown',
      about: 'What would tell could not be read, or came in a form that nobody knows.',
    },
    inSync: { name: 'In step', about: 'The runner runs what its config says.' },
  },
  reasons: {
    configUnread: 'Its config could not be read.',
    noConfig: 'The server lists no config of this name.',
    missingConfigUnread: 'No runner; the config that tag {{tag}} brings could not be read.',
    tagConfigMissing: 'Tag {{tag}} names a config that the server does not list.',
    runnerPending: 'No runner yet: the config was saved a moment ago.',
    runnerPendingOffline: 'No runner; the agent is not online and follows when it is back.',
    missingAgentUnread: 'No runner; whether the agent is online could not be read.',
    noRunner: 'Tag {{tag}} brings the config, and there is no runner.',
    unknownState: 'Its state is “{{state}}”.',
    notRunning: 'It was stopped.',
    contentUnread: 'Its content or that of the config cannot be read.',
    sameContent: 'Same content.',
    contentPending: 'Other content: the config was saved a moment ago.',
    changedOnHost: 'Other content, although the config was not saved since.',
    contentPendingOffline: 'Other content; the agent is not online and follows when it is back.',
    agentUnread: 'Other content; whether the agent is online could not be read.',
    undated: 'Other content; which of the two is newer the server does not say.',
    notApplied: 'Other content: the config was saved later, and the agent is online.',
  },
  columns: {
    agent: 'Agent',
    config: 'Config',
    tag: 'Tag',
    why: 'Why',
    state: 'Runner',
    saved: 'Config saved',
    runs: 'Runs version of',
    share: 'In step',
    drifting: 'To reconcile',
    pending: 'Settling',
    total: 'Runners',
  },
  groups: {
    configs: 'Each config on all agents where it runs or should run.',
    tags: 'What each tag brings to its agents. A runner that two tags bring counts with both.',
  },
}

export default drift
