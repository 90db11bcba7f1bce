/** The drafts of configs: a part of the catalogue `configEditor`. */
const drafts = {
  restoredCopy: 'Copy of the draft of {{time}} restored. The draft itself is open in another tab.',
  alsoOpen_one:
    'This config is open for editing in {{count, number}} other tab of this browser. The last to save must merge.',
  alsoOpen_other:
    'This config is open for editing in {{count, number}} other tabs of this browser. The last to save must merge.',
  drafts: {
    title_one: '{{count, number}} other draft in this browser',
    title_other: '{{count, number}} other drafts in this browser',
    changed: 'changed: {{parts}}',
    nothing: 'nothing',
    unreadable: 'its JSON cannot be read yet',
    open: 'open in another tab',
    left: 'left by a closed tab',
    openHelp: 'This draft is open in another tab. Close the editor there first.',
    restore: 'Continue editing',
    copy: 'Continue with a copy',
    compare: 'Compare',
    delete: 'Delete',
    comparison: 'From the saved config to this draft',
  },
}

export default drafts
