const difference = {
  title: '{{config}} on {{agent}}',
  what: 'the two contents',
  noName: 'The address contains no runner',
  facts: { agent: 'Agent', config: 'Config', class: 'Class', reason: 'Reason' },
  content: 'Differences',
  legend: 'Before: assigned on the server. After: running on the host.',
  text: 'Assigned content and running content, as text',
  same: {
    now: 'No differences any more: the runner runs the content of its config.',
    still: 'The runner runs the content of its config.',
  },
  none: {
    runner:
      'The server lists no runner of this config on this agent, so there is no content to compare.',
    config: 'The server lists no config with this name, so there is no content to compare.',
    unreadable: 'One of the two contents cannot be read, so they cannot be compared.',
  },
  readAt: 'Both were read at {{time}}.',
  readAgain: 'Read again',
  uncounted: {
    separator: ', ',
    title_one: '{{count, number}} value is written differently with the same meaning',
    title_other: '{{count, number}} values are written differently with the same meaning',
  },
  reconcile: 'Reconcile',
  noReconcile: 'The contents are the same, so there is nothing to reconcile.',
  ignore: {
    action: 'Ignore this difference for this config',
    title: 'Ignore this difference for {{config}}?',
    text: 'Runners of this config that differ in these values, and in no others, count as in sync in this browser. Another value in the same place counts as a difference again. Nothing is sent to the server.',
    reason: 'Reason',
    hint: 'For example: this host keeps its logs on another disk.',
    missing: 'Enter a reason.',
    confirm: 'Ignore',
    nothing: 'There is no difference to ignore.',
    ignored: 'This difference is ignored already.',
    newer:
      'A newer version of this console stored the ignored differences. They cannot be changed here.',
  },
  ignored: {
    banner: 'This difference is ignored: {{reason}}',
    title_one: '{{count, number}} ignored difference',
    title_other: '{{count, number}} ignored differences',
    about: 'Stored in this browser, for this account.',
    page: 'This browser stores no data for this page. Ignored differences are lost when you leave it.',
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
