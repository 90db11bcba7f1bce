/**
 * The keys of the parts of pages as values of `aria-keyshortcuts`: they announce the keys to assistive technology, and tell
 * the list of keys which parts a page has.
 */
export const keyShortcuts = {
  search: '/',
  rows: 'ArrowDown ArrowUp Home End',
  chart: 'ArrowLeft ArrowRight Home End Enter Escape',
  cells: 'ArrowLeft ArrowRight ArrowUp ArrowDown Home End Enter Escape',
} as const

/** The attribute of the field that `/` focuses, which also announces the key to assistive technology. */
export const searchShortcut = { 'aria-keyshortcuts': keyShortcuts.search } as const
