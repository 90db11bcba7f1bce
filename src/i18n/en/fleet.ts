const fleet = {
  agentState: {
    online: 'online',
    offline: 'offline',
    register: 'registered',
    empty: 'no state',
  },
  agentStateHelp: {
    online: 'Connected to the server.',
    offline: 'Disconnected from the server.',
    register: 'Registered, but no heartbeat has arrived yet.',
    other: 'The server reports “{{state}}”, which this console does not know.',
    empty: 'The server reports no state.',
  },
  runnerState: {
    running: 'running',
    stopped: 'stopped',
  },
  runnerStateHelp: {
    running: 'Collecting.',
    stopped: 'Not collecting.',
  },
  picker: {
    agents: 'the agents',
    configs: 'the configs',
    searchAgents: 'Hostname contains',
    searchConfigs: 'Config contains',
    hostname: 'Hostname',
    address: 'Address',
    state: 'State',
    config: 'Config',
    note: 'Note',
    none: 'Nothing matches.',
    picked_one: '{{count, number}} picked',
    picked_other: '{{count, number}} picked',
  },
  selection: {
    label: 'Selection',
    rows_one: '{{count, number}} selected',
    rows_other: '{{count, number}} selected',
    matching_one: 'All {{count, number}} matching, taken at {{time}}',
    matching_other: 'All {{count, number}} matching, taken at {{time}}',
    matchingExcept_one:
      'All {{count, number}} matching, taken at {{time}}, except {{except, number}}',
    matchingExcept_other:
      'All {{count, number}} matching, taken at {{time}}, except {{except, number}}',
    allMatching: 'Select all {{count, number}} matching',
    all: 'Select all {{count, number}}',
    clear: 'Clear',
    reading: '{{rows, number}} of {{total, number}} read',
  },
  tagSelect: {
    label: 'Tag',
    comma: 'A tag with a comma in its name cannot be filtered by.',
    none: 'No tag matches.',
  },
}

export default fleet
