import { useCallback } from 'react'
import type { Complete } from '../../ui/editor/completions'
import { suggestionsAt } from './suggestionsAt'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

/** Completions for a position in a config's text, described in the current language. */
export function useSuggestions(): Complete {
  const texts = useOptionTexts()
  return useCallback(
    (place) => {
      const { section, type, members } = suggestionsAt(place)
      return members.map(({ label, apply, key, isType }) => {
        const optionTexts = texts.option(section, type, key)
        if (isType) return withDetail({ label, apply }, texts.name(section, label))
        const detail = key === label ? optionTexts.label : optionTexts.choice(label)
        return {
          ...withDetail({ label, apply }, detail),
          ...(optionTexts.help && { info: optionTexts.help }),
        }
      })
    },
    [texts],
  )
}

const withDetail = (completion: { label: string; apply: string }, detail: string) =>
  detail === completion.label ? completion : { ...completion, detail }
