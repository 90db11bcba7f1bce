import { useCallback } from 'react'
import type { SectionName } from '../../contract/options/tables'
import { valueAt, type Path } from '../../lib/json/json'
import { useOptionTexts } from './useOptionTexts'

/** Where the parts of a config have their options, and the member that tells which. */
const parts: Record<
  string,
  { section: SectionName; type: string; fallback?: string; list?: true }
> = {
  reader: { section: 'readers', type: 'mode', fallback: 'dir' },
  parser: { section: 'parsers', type: 'type', fallback: 'raw' },
  cleaner: { section: 'cleaner', type: '' },
  router: { section: 'router', type: '' },
  transforms: { section: 'transforms', type: 'type', list: true },
  senders: { section: 'senders', type: 'sender_type', list: true },
  metric: { section: 'metrics', type: 'type', list: true },
}

/** Says where in a config something stands, in words: "1. Elasticsearch · Index name". */
export function useMemberNames() {
  const texts = useOptionTexts()
  return useCallback(
    (config: unknown, [first, ...rest]: Path): string => {
      const part = parts[String(first)]
      if (!part) return [texts.option('runner', '', String(first)).label, ...rest].join(' · ')
      const { section, fallback = '', list } = part
      const inside = list ? rest.slice(1) : rest
      const here = list ? [String(first), rest[0] ?? 0] : [String(first)]
      const given = valueAt(config, [...here, part.type])
      const type = typeof given === 'string' && given !== '' ? given : fallback
      const [key, ...deeper] =
        section === 'metrics' && inside[0] === 'config' ? inside.slice(1) : inside
      const place = typeof rest[0] === 'number' ? `${rest[0] + 1}. ` : ''
      const head = list ? [place + texts.name(section, type)] : []
      const label = key === undefined ? [] : [texts.option(section, type, String(key)).label]
      return [...head, ...label, ...deeper].join(' · ')
    },
    [texts],
  )
}
