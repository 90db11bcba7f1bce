import type { ConsoleTheme } from '../ui/theme'

/** What the page around an embedded console decides of its appearance. It may change while the console is shown. */
export interface HostControls {
  /** The control is hidden, because the page has decided. */
  isLocaleLocked: boolean
  isThemeLocked: boolean
  navigation: boolean
  header: boolean
  /** the level of the heading of a page */
  headingLevel: number
  /** Whether the feature of a path is hidden. */
  isHidden: (path: string) => boolean
  readOnly: boolean
  /** the colour scheme that the page gives to the console; absent: that of the system */
  colorScheme?: 'light' | 'dark' | undefined
  /** The theme with the colours of the page; absent: our own. */
  adaptTheme?: (theme: ConsoleTheme) => ConsoleTheme
}

/** The controls of the standalone page. */
export const standaloneControls = (readOnly: boolean): HostControls => ({
  isLocaleLocked: false,
  isThemeLocked: false,
  navigation: true,
  header: true,
  headingLevel: 1,
  isHidden: () => false,
  readOnly,
})
