import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionName } from '../../contract/options/tables'
import { valueAt } from '../../lib/json/json'

export interface OptionText {
  label: string
  help: string
  /** the text for a value of the option; the value itself where it has no text */
  choice: (value: string) => string
}

/** The texts of all options of runner configs, in the current language. */
export function useOptionTexts() {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useMemo(() => {
    const all: unknown = i18n.getResourceBundle(language, 'options')
    const at = (...path: string[]) => {
      const text = valueAt(all, path)
      return typeof text === 'string' ? text : ''
    }
    return {
      /** the name of a type of reader, parser and so on; the key of a type without a text */
      name: (section: SectionName, type: string) => at(section, type, 'name') || type,
      summary: (section: SectionName, type: string) => at(section, type, 'summary'),
      option(section: SectionName, type: string, key: string): OptionText {
        const path = type ? [section, type, 'options', key] : [section, 'options', key]
        return {
          label: at(...path, 'label') || key,
          help: at(...path, 'help'),
          choice: (value) => at(...path, 'choices', value) || value,
        }
      },
    }
  }, [i18n, language])
}
