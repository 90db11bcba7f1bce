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
  scan: {
    agents_one: '{{count, number}} agent',
    agents_other: '{{count, number}} agents',
    runners_one: '{{count, number}} runner',
    runners_other: '{{count, number}} runners',
    requests_one: '{{count, number}} request',
    requests_other: '{{count, number}} requests',
    and: '{{first}} and {{second}}',
    offerTitle: 'The server cannot answer this by itself',
    offer: 'This filter is not the server’s: it needs all {{what}}, {{requests}}, about {{size}}.',
    offerUnsized: 'This filter is not the server’s: it needs all {{what}}, {{requests}}.',
    offerHint: ' With a tag chosen first it is less.',
    read: 'Read {{what}}',
    progress: {
      agents: '{{rows, number}} of {{total, number}} agents read',
      runners: '{{rows, number}} of {{total, number}} runners read',
      start: 'Reading',
    },
    shownMeanwhile: 'Shown meanwhile: what was read at {{time}}.',
    from: 'From a scan of {{what}} at {{time}}',
    ago: ' ({{ago}})',
    partial: {
      agents: 'Partial: {{rows, number}} of {{total, number}} agents were read',
      runners: 'Partial: {{rows, number}} of {{total, number}} runners were read',
    },
    partialAt: ' at {{time}}',
    failed: 'Some pages could not be read: {{reason}}',
    notAgain: 'Could not be read again: {{reason}}',
    again: 'Read again',
  },
  tagSelect: {
    label: 'Tag',
    comma: 'A tag with a comma in its name cannot be filtered by.',
    none: 'No tag matches.',
  },
}

export default fleet
