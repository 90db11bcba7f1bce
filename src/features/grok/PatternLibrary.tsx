import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exampleOf } from '../../lib/grok/patterns/examples'
import { parsePatterns } from '../../lib/grok/PatternTable'
import { groups } from '../../lib/grok/builtinTable'
import { Empty } from '../../ui/feedback/Empty'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { SearchInput } from '../../ui/controls/SearchInput'
import { useLocalQuery } from './useLocalQuery'
import { customDefinitions } from './createCompletion'
import { useGrokClient } from './grokClient'
import styles from './PatternLibrary.module.css'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  onInsert: (reference: string) => void
  onClose: () => void
}

interface Entry {
  name: string
  regex: string
  group: string
}

const builtins = Object.entries(groups).flatMap(([group, text]) =>
  Array.from(parsePatterns(text), ([name, regex]): Entry => ({ name, regex, group })),
)

/** Lists all patterns with their definitions, filtered by name, definition, or a text that they match completely. */
export function PatternLibrary({ workbench, onInsert, onClose }: Props) {
  const { t } = useTranslation('grokTools')
  const [search, setSearch] = useState('')
  const [text, setText] = useState('')
  const { custom } = workbench.state
  const grokClient = useGrokClient()
  const all = useMemo(
    () => [
      ...customDefinitions(custom).map((one): Entry => ({ ...one, group: 'custom' })),
      ...builtins,
    ],
    [custom],
  )
  const needle = search.toLowerCase()
  const found = all.filter(
    ({ name, regex }) =>
      name.toLowerCase().includes(needle) || regex.toLowerCase().includes(needle),
  )
  const { data: matching } = useLocalQuery({
    key: ['patterns that match', custom, text],
    load: async (signal) => {
      const names: string[] = []
      for (const { name } of all) {
        const patternSet = { patterns: [`\\A(?:%{${name}})\\z`], custom }
        const { matched } = await grokClient.run({ is: 'match', patternSet, lines: [text] }, signal)
        if (matched?.[0] === 0) names.push(name)
      }
      return new Set(names)
    },
    enabled: text !== '',
    keepPrevious: false,
  })
  const shown = text === '' || !matching ? found : found.filter(({ name }) => matching.has(name))
  return (
    <PanelLayout title={t('library.title')} onClose={onClose}>
      <div className={styles.tools}>
        <SearchInput label={t('library.search')} value={search} onSearch={setSearch} />
        <Input
          aria-label={t('library.text')}
          placeholder={t('library.text')}
          value={text}
          allowClear
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p role="status" className={styles.count}>
        {text !== '' && !matching
          ? t('library.testing')
          : t('library.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Empty title={t('library.none')} />
      ) : (
        <ul className={styles.list} aria-label={t('library.title')}>
          {shown.map((entry) => (
            <Row key={`${entry.group} ${entry.name}`} entry={entry} onInsert={onInsert} />
          ))}
        </ul>
      )}
    </PanelLayout>
  )
}

/** characters shown of a definition */
const maxLength = 400

function Row({ entry, onInsert }: { entry: Entry; onInsert: Props['onInsert'] }) {
  const { name, regex, group } = entry
  const { t } = useTranslation('grokTools')
  const example = exampleOf(name)
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <span className={styles.group}>{t(`library.groups.${groupName(group)}`)}</span>
        <Button
          size="small"
          aria-label={t('library.insertWhat', { name })}
          onClick={() => onInsert(`%{${name}:${name.toLowerCase()}}`)}
        >
          {t('library.insert')}
        </Button>
      </div>
      <code>{regex.length > maxLength ? `${regex.slice(0, maxLength)}…` : regex}</code>
      {example !== undefined && (
        <span className={styles.example}>
          {t('library.example')} <code>{example}</code>
        </span>
      )}
    </li>
  )
}

const groupNames = [
  'custom',
  'base',
  'code',
  'web',
  'system',
  'stores',
  'firewalls',
  'nagios',
] as const
const groupName = (group: string) => groupNames.find((one) => one === group) ?? 'base'
