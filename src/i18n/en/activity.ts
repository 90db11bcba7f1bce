const activity = {
  title: 'Activity',
  only: 'Plans applied from this browser on {{server}}. Changes made in other browsers, by other people or by programs are not listed.',
  notKept: 'This browser stores no data for this page. The list is lost when the page is closed.',
  failed: 'The record of plans could not be loaded. Reload the page.',
  filters: 'Filter plans',
  statuses: 'Plans by state',
  search: 'Plan or note contains',
  show: {
    all: 'all',
    running: 'running',
    failed: 'with failures',
    despiteError: 'applied despite an error',
    unsent: 'partly sent',
    pending: 'pending',
    confirmed: 'confirmed',
  },
  columns: { plan: 'Plan', status: 'State', steps: 'Steps', note: 'Note', at: 'Applied' },
  noMatch: 'No plan matches.',
  empty: 'No plans yet',
  emptyBody: 'Every change you make from this browser is recorded here, step by step.',
  rollouts: 'Staged rollouts',
  export: 'Export',
  nothingToExport: 'There are no plans to export.',
}

export default activity
