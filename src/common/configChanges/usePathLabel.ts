import { useCallback } from 'react'
import type { SectionName } from '../../contract/options/tables'
import { valueAt, type Path } from '../../lib/json/json'
import { useOptionTexts } from './useOptionTexts'

/** For each part of a config: the section of its options, and the key that names its type. */
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

/** Returns a function that makes the label of a path in a config, for example "1. Elasticsearch · Index name". */
export function usePathLabel() {
  const texts = useOptionTexts()
  return useCallback(
    (config: unknown, [first, ...rest]: Path): string => {
      const part = parts[String(first)]
      if (!part) return [texts.option('runner', '', String(first)).label, ...rest].join(' · ')
      const { section, fallback = '', list } = part
      const optionPath = list ? rest.slice(1) : rest
      const partPath = list ? [String(first), rest[0] ?? 0] : [String(first)]
      const typeValue = valueAt(config, [...partPath, part.type])
      const type = typeof typeValue === 'string' && typeValue !== '' ? typeValue : fallback
      const [key, ...deeper] =
        section === 'metrics' && optionPath[0] === 'config' ? optionPath.slice(1) : optionPath
      const number = typeof rest[0] === 'number' ? `${rest[0] + 1}. ` : ''
      const head = list ? [number + texts.name(section, type)] : []
      const label = key === undefined ? [] : [texts.option(section, type, String(key)).label]
      return [...head, ...label, ...deeper].join(' · ')
    },
    [texts],
  )
}
