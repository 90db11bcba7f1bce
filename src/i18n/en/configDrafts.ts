/** The drafts of configs: a part of the catalogue `configEditor`. */
const drafts = {
  restoredCopy: 'Copy of the draft of {{time}} restored. The draft itself is open in another tab.',
  alsoOpen_one:
    '{{count, number}} other tab of this browser edits this config, too. The last one to save has to merge.',
  alsoOpen_other:
    '{{count, number}} other tabs of this browser edit this config, too. The last one to save has to merge.',
  drafts: {
    title_one: '{{count, number}} other draft in this browser',
    title_other: '{{count, number}} other drafts in this browser',
    changed: 'changed: {{parts}}',
    nothing: 'nothing',
    unreadable: 'its JSON cannot be read yet',
    open: 'open in another tab',
    left: 'left in a tab that is closed',
    openHelp: 'This draft is open in another tab. Close the editor there first.',
    restore: 'Continue editing',
    copy: 'Continue with a copy',
    compare: 'Compare',
    delete: 'Delete',
    comparison: 'From what the server has to this draft',
  },
}

export default drafts
