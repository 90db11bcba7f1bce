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
  tagSelect: {
    label: 'Tag',
    comma: 'A tag with a comma in its name cannot be filtered by.',
    none: 'No tag matches.',
  },
}

export default fleet
