const activity = {
  title: 'Activity',
  only: 'Plans that this browser has applied on {{server}}. It knows nothing of what other browsers, people or programs do.',
  notKept: 'This browser keeps no data for this page: they go with the page.',
  failed: 'The record of plans could not be loaded. Reload the page.',
  filters: 'Filter plans',
  statuses: 'Plans by how they stand',
  search: 'Plan or note contains',
  show: {
    all: 'all',
    running: 'at work',
    failed: 'with failures',
    despiteError: 'refused, yet as planned',
    unsent: 'not all sent',
    pending: 'not visible yet',
    confirmed: 'confirmed',
  },
  columns: { plan: 'Plan', status: 'State', steps: 'Steps', note: 'Note', at: 'Applied' },
  noMatch: 'No plan matches.',
  empty: 'No plans yet',
  emptyBody: 'Whatever is changed from here on stands here, step by step.',
  rollouts: 'Staged hand-outs',
  export: 'Export',
  nothingToExport: 'There is no plan to export.',
}

export default activity
