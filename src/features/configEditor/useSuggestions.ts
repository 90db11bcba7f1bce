import { useCallback } from 'react'
import type { Complete } from '../../ui/editor/completions'
import { suggestionsAt } from './suggestions'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

/** What may stand at a place in the text, with the words of the reader's language. */
export function useSuggestions(): Complete {
  const texts = useOptionTexts()
  return useCallback(
    (place) => {
      const { section, type, members } = suggestionsAt(place)
      return members.map(({ label, apply, key, isType }) => {
        const own = texts.option(section, type, key)
        if (isType) return withDetail({ label, apply }, texts.name(section, label))
        const words = key === label ? own.label : own.choice(label)
        return { ...withDetail({ label, apply }, words), ...(own.help && { info: own.help }) }
      })
    },
    [texts],
  )
}

const withDetail = (one: { label: string; apply: string }, detail: string) =>
  detail === one.label ? one : { ...one, detail }
