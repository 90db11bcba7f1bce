import table from 'virtual:boot-texts'
import type { Format } from '../lib/text/format'
import { textKeys, type TextKey } from './textKeys'

export type Translate = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

/** The texts of the first page in one language, from the catalogues of the console. */
export function createTexts(language: 'en' | 'zh', format: Pick<Format, 'number'>): Translate {
  const texts = new Map(textKeys.map((key, index) => [key, table[language][index] ?? '']))
  return (key, values = {}) =>
    (texts.get(key) ?? '').replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, isNumber) => {
      const value = values[name] ?? ''
      return isNumber && typeof value === 'number' ? format.number(value) : String(value)
    })
}
