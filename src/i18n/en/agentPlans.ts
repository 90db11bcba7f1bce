const agentPlans = {
  actions: { tags: 'Edit tags', metrics: 'Metrics', upgrade: 'Upgrade', remove: 'Delete' },
  metricsTooMany_one: 'At most {{count, number}} agent can be compared.',
  metricsTooMany_other: 'At most {{count, number}} agents can be compared.',
  editTags: {
    title_one: 'Tags of {{count, number}} agent',
    title_other: 'Tags of {{count, number}} agents',
    share: '{{count, number}} of {{of, number}}',
    add: 'add to all',
    remove: 'remove from all',
    another: 'Another tag',
    untagged: 'None of these agents has a tag.',
    none: 'No changes yet.',
    review: 'Review changes',
    help: 'Choose a tag to add it to all of them. Nothing is sent until you review and apply the plan.',
  },
}

export default agentPlans
