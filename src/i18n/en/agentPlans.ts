const agentPlans = {
  actions: { tags: 'Edit tags', metrics: 'Metrics', upgrade: 'Upgrade', remove: 'Delete' },
  metricsTooMany_one: 'Metrics of at most {{count, number}} agent can be seen together.',
  metricsTooMany_other: 'Metrics of at most {{count, number}} agents can be seen together.',
  editTags: {
    title_one: 'Tags of {{count, number}} agent',
    title_other: 'Tags of {{count, number}} agents',
    share: '{{count, number}} of {{of, number}}',
    add: 'put on all',
    remove: 'take off all',
    another: 'Another tag',
    untagged: 'None of them has a tag.',
    none: 'Nothing is changed yet.',
    review: 'Review changes',
    help: 'Choose a tag to put it on all of them. Nothing is sent before the plan is reviewed.',
  },
}

export default agentPlans
