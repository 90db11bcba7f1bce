// What the console and the boot script, which draws its first page, have to agree on.

/** px of the console: below it the navigation is a drawer, and secondary columns are listed under the first */
export const narrowPage = 900
/** px of the console: below it filters fold into one button, and only the preferences have the interval of refreshes */
export const narrowBar = 700

/** seconds between refreshes, unless the user has chosen another interval */
export const defaultRefresh = 30

/** The class prefix of all antd components of the console, and of its CSS variables. */
export const prefix = 'lk'

/** The class that holds antd's variables of a theme. */
export const themeKey = (scheme: 'light' | 'dark', density: 'comfortable' | 'compact'): string =>
  `${prefix}-${scheme}-${density}`
