import type { Format } from '../lib/text/format'
import type { Part } from './parts'
import type { FirstPage } from './readAgents'
import type { FirstPreferences } from './readPreferences'
import type { FirstSearch } from './readSearch'
import type { FirstSettings } from './readSettings'
import type { Translate } from './texts'

/** What the first page is drawn from. */
export interface FirstView {
  language: 'en' | 'zh'
  dark: boolean
  /** the class that holds the variables of the theme */
  theme: string
  preferences: FirstPreferences
  settings: FirstSettings
  search: FirstSearch
  list: FirstPage
  /** the path of the folder of the page, with its slash */
  base: string
  /** px of the console */
  width: number
  /** the time of the server, Unix ms */
  now: number
  t: Translate
  format: Format
  part: (part: Part) => HTMLElement
}
