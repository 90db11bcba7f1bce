const difference = {
  title: '{{config}} on {{agent}}',
  what: 'the two contents',
  noName: 'The address names no runner',
  facts: { agent: 'Agent', config: 'Config', class: 'Class', reason: 'Why' },
  content: 'What differs',
  legend: 'From what is assigned on the server (before) to what runs on the host (after).',
  text: 'The content that is assigned and the content that runs, as text',
  same: {
    now: 'There is no difference any more: the runner runs the content of its config.',
    still: 'The runner runs the content of its config.',
  },
  none: {
    runner:
      'The server lists no runner of this config on this agent, so there is no content to compare.',
    config: 'The server lists no config of this name, so there is no content to compare.',
    unreadable: 'One of the two contents cannot be read, so they cannot be compared.',
  },
  readAt: 'Both were read at {{time}}.',
  readAgain: 'Read again',
  uncounted: {
    separator: ', ',
    title_one: '{{count, number}} value is written differently and means the same',
    title_other: '{{count, number}} values are written differently and mean the same',
  },
  reconcile: 'Reconcile',
  noReconcile: 'There is nothing to send: both are the same content.',
  ignore: {
    action: 'Ignore this difference for this config',
    title: 'Ignore this difference for {{config}}?',
    text: 'Runners of this config that differ in these values, and in no others, count as in sync in this browser. Another value in the same place counts as a difference again. Nothing is sent to the server.',
    reason: 'Reason',
    hint: 'For example: this host keeps its logs on another disk.',
    missing: 'Give a reason.',
    confirm: 'Ignore',
    nothing: 'There is no difference to ignore.',
    ignored: 'This difference is ignored already.',
    newer:
      'A later version of this console stored the ignored differences. They cannot be changed here.',
  },
  ignored: {
    banner: 'This difference is ignored: {{reason}}',
    title_one: '{{count, number}} ignored difference',
    title_other: '{{count, number}} ignored differences',
    about: 'Kept in this browser, for this account.',
    page: 'This browser stores nothing: they last until you leave this page.',
    columns: {
      config: 'Config',
      changes: 'Ignored values',
      reason: 'Reason',
      at: 'Ignored',
      runners: 'Runners',
      action: 'Action',
    },
    remove: 'Remove',
    removeOf: 'Remove the ignored difference of {{config}}: {{reason}}',
  },
}

export default difference
