const drift = {
  title: 'Drift',
  what: 'the runners and their configs',
  about:
    'Compares what is assigned (configs) with what runs (runners), by content. The server keeps no record of configs that were assigned to an agent directly: only a runner that a tag brings can be found missing.',
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
    hint: 'It takes less with a config or a tag chosen first.',
    sampled: 'A sample gives shares and examples. It cannot find missing runners.',
  },
  progress: {
    read: '{{rows, number}} rows read, {{pagesDone, number}} of {{pages, number}} requests',
    comparing: 'Comparing',
    meanwhile: 'Shown below: what was read at {{time}}',
  },
  source: {
    all: '{{read, number}} runners, read at {{time}} ({{ago}}).',
    sample: 'A sample: {{read, number}} of {{total, number}} runners, read at {{time}} ({{ago}}).',
    incomplete: 'Not everything was read.',
    partial: '{{read, number}} of {{total, number}} runners were read, at {{time}} ({{ago}}).',
    missingUnknown: 'Missing runners are not counted: that takes the list of all runners.',
    failed: 'Some of it could not be read: {{reason}}',
    resume: 'Continue',
    restart: 'Read again',
  },
  figures: 'Classes',
  percent: '{{value}} %',
  ofAll_one: 'of {{count, number}} in sync',
  ofAll_other: 'of {{count, number}} in sync',
  views: { members: 'Runners', configs: 'By config', tags: 'By tag' },
  items: 'Runners: {{name}}',
  none: 'None',
  noItems: 'There is none.',
  reconcile_one: 'Reconcile {{count, number}}',
  reconcile_other: 'Reconcile {{count, number}}',
  reconcileNone: 'Reconcile',
  changedSince: 'A plan was applied since this was read. Read again to see its result.',
  nothing: {
    inSync: 'There is nothing to do.',
    pending: 'They apply by themselves: there is nothing to send.',
    unknown: 'Their state is not known, so it is not known what to send.',
  },
  classes: {
    missing: {
      name: 'Missing',
      about:
        'A tag of the agent brings the config, and there is no runner of it. Reconciling assigns the config to the agent.',
    },
    outdated: {
      name: 'Outdated',
      about:
        'The runner has not taken what was saved. A save reaches all runners of a config at once, never one: reconciling deletes these runners and assigns the config again. Reading positions are lost.',
    },
    edited: {
      name: 'Changed on the host',
      about:
        'The runner has the version of its config and runs other content. Reconciling deletes these runners and assigns the config again: the changes made on the hosts and the reading positions are lost.',
    },
    stopped: {
      name: 'Stopped',
      about: 'The runner exists and does not run, whatever its content. Reconciling starts it.',
    },
    noConfig: {
      name: 'No config',
      about:
        'The runner runs a config that the server does not list any more. Reconciling deletes it.',
    },
    pending: {
      name: 'Pending',
      about:
        'The config was saved less than two minutes ago, or the agent is not connected and gets it when it reconnects, however long that takes.',
    },
    unknown: {
      name: 'Unknown',
      about: 'The necessary facts could not be read, or came in an unknown form.',
    },
    inSync: { name: 'In sync', about: 'The runner runs the content of its config.' },
  },
  reasons: {
    configUnread: 'Its config could not be read.',
    noConfig: 'The server lists no config of this name.',
    missingConfigUnread: 'No runner; the config that tag {{tag}} brings could not be read.',
    tagConfigMissing: 'Tag {{tag}} names a config that the server does not list.',
    runnerPending: 'No runner yet: the config was saved a moment ago.',
    runnerPendingOffline:
      'No runner; the agent is not online and gets the config when it reconnects.',
    missingAgentUnread: 'No runner; whether the agent is online could not be read.',
    noRunner: 'Tag {{tag}} brings the config, and there is no runner.',
    unknownState: 'Its state is “{{state}}”.',
    notRunning: 'It was stopped.',
    contentUnread: 'Its content or that of the config cannot be read.',
    sameContent: 'Same content.',
    ignoredDifference: 'Ignored difference: {{ignored}}',
    contentPending: 'Other content: the config was saved a moment ago.',
    changedOnHost: 'Other content, although the config was not saved since.',
    contentPendingOffline:
      'Other content; the agent is not online and gets the config when it reconnects.',
    agentUnread: 'Other content; whether the agent is online could not be read.',
    undated: 'Other content; the server does not say which of the two is newer.',
    notApplied: 'Other content: the config was saved later, and the agent is online.',
  },
  columns: {
    agent: 'Agent',
    config: 'Config',
    tag: 'Tag',
    why: 'Why',
    state: 'Runner',
    saved: 'Config saved',
    runs: 'Version that runs',
    share: 'In sync',
    drifting: 'To reconcile',
    pending: 'Pending',
    total: 'Runners',
  },
  groups: {
    configs: 'Each config on all agents where it runs or should run.',
    tags: 'What each tag brings to its agents. A runner that two tags bring counts with both.',
  },
}

export default drift
