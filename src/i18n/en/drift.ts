const drift = {
  title: 'Drift',
  what: 'the runners and their configs',
  limits:
    'The server keeps no record of configs assigned to an agent directly, so only runners of configs assigned by tags can be found missing.',
  unlisted: 'The server cannot filter by a name that contains a comma.',
  filters: { label: 'Scope', config: 'Config: {{name}}', tag: 'Tag: {{name}}' },
  cost: {
    title_one: '{{count, number}} runner to read',
    title_other: '{{count, number}} runners to read',
    titleUnknown: 'All runners to read',
    estimateUnknown: 'The server does not say how many runners it has: reading them may take long.',
    sample: 'How much to read',
    all: 'All',
    oneIn: '1 page in {{count, number}}',
    read: 'Read all',
    readSample: 'Read a sample',
    finds:
      'Finds runners that are missing, run older content, were changed on the host, are stopped, or have lost their config.',
    estimate_one: '{{count, number}} request, about {{size}}.',
    estimate_other: '{{count, number}} requests, about {{size}}.',
    hint: 'Choose a config or a tag first to read less.',
    sampled: 'A sample shows shares and examples. It cannot find missing runners.',
  },
  progress: {
    read: '{{rows, number}} rows read, {{pagesDone, number}} of {{pages, number}} requests',
    comparing: 'Comparing',
    meanwhile: 'Shown below: what was read at {{time}}',
  },
  source: {
    sample: 'A sample: {{read, number}} of {{total, number}} runners, read at {{time}} ({{ago}}).',
    incomplete: 'Not everything was read.',
    partial: '{{read, number}} of {{total, number}} runners were read, at {{time}} ({{ago}}).',
    missingUnknown: 'Missing runners are not counted: this needs the full list of runners.',
    unreadTags_one:
      'The agents or configs of {{count, number}} tag could not be read in full: its missing runners are not all counted.',
    unreadTags_other:
      'The agents or configs of {{count, number}} tags could not be read in full: their missing runners are not all counted.',
    failed: 'Part of it could not be read: {{reason}}',
    resume: 'Continue',
    restart: 'Start over',
  },
  figures: 'Classes',
  percent: '{{value}} %',
  share: 'in sync',
  ofAll_one: '({{count, number}} runner)',
  ofAll_other: '({{count, number}} runners)',
  ofAllAndMissing_one: '({{count, number}} runner, {{missing, number}} missing)',
  ofAllAndMissing_other: '({{count, number}} runners, {{missing, number}} missing)',
  views: { label: 'View', members: 'Runners', configs: 'By config', tags: 'By tag' },
  items: 'Runners: {{name}}',
  none: 'None',
  noItems: 'Nothing to show.',
  reconcile_one: 'Reconcile {{count, number}} runner',
  reconcile_other: 'Reconcile {{count, number}} runners',
  reconcileNone: 'Reconcile',
  changedSince: 'A plan was applied after this was read. Refresh to see its result.',
  nothing: {
    inSync: 'These are in sync already.',
    pending: 'They apply by themselves, so there is nothing to send.',
    unknown: 'Their state is unknown, so it is unclear what to send.',
  },
  classes: {
    missing: {
      name: 'Missing',
      about:
        'A tag of the agent assigns the config, but there is no runner. Reconciling assigns the config to the agent.',
    },
    outdated: {
      name: 'Outdated',
      about:
        'The runner has not applied the saved config. A save reaches all runners of a config at once, never a single one: reconciling deletes these runners and assigns the config again. Reading positions are lost.',
    },
    edited: {
      name: 'Changed on the host',
      about:
        'The runner has the current version of its config but runs different content. Reconciling deletes these runners and assigns the config again: the changes made on the hosts and the reading positions are lost.',
    },
    stopped: {
      name: 'Stopped',
      about: 'The runner exists but does not run, whatever its content is. Reconciling starts it.',
    },
    noConfig: {
      name: 'No config',
      about:
        'The server no longer lists the config of this runner. Reconciling deletes the runner.',
    },
    pending: {
      name: 'Pending',
      about:
        'The config was saved less than two minutes ago, or the agent is not connected and applies it on reconnect.',
    },
    unknown: {
      name: 'Unknown',
      about: 'The necessary data could not be read or has an unknown format.',
    },
    inSync: { name: 'In sync', about: 'The runner runs the content of its config.' },
  },
  reasons: {
    configUnread: 'Its config could not be read.',
    noConfig: 'The server lists no config with this name.',
    missingConfigUnread: 'No runner; the config of tag {{tag}} could not be read.',
    tagConfigMissing: 'Tag {{tag}} names a config that the server does not list.',
    runnerPending: 'No runner yet: the config was just saved.',
    runnerPendingOffline: 'No runner; the agent is offline and applies the config on reconnect.',
    missingAgentUnread: 'No runner; whether the agent is online could not be read.',
    noRunner: 'Tag {{tag}} assigns the config, but there is no runner.',
    noState: 'The server sends no state.',
    unknownState: 'The state is “{{state}}”.',
    notRunning: 'The runner is stopped.',
    contentUnread: 'The content of the runner or of the config cannot be read.',
    sameContent: 'Same content.',
    ignoredDifference: 'Ignored difference: {{ignored}}',
    contentPending: 'Different content: the config was just saved.',
    changedOnHost: 'Different content, although the config was not saved since.',
    contentPendingOffline:
      'Different content; the agent is offline and applies the config on reconnect.',
    agentUnread: 'Different content; whether the agent is online could not be read.',
    undated: 'Different content; the server does not say which version is newer.',
    notApplied: 'Different content: the config was saved later, and the agent is online.',
  },
  columns: {
    agent: 'Agent',
    config: 'Config',
    tag: 'Tag',
    why: 'Reason',
    state: 'Runner',
    saved: 'Config saved',
    runs: 'Running version',
    share: 'In sync',
    drifting: 'To reconcile',
    pending: 'Pending',
    total: 'Runners',
  },
  groups: {
    configs: 'Each config on all agents that run or should run it.',
    tags: 'The configs that each tag assigns to its agents. A runner of two tags counts for both.',
  },
}

export default drift
