import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exampleOf } from '../../lib/grok/patterns/examples'
import { parsePatterns } from '../../lib/grok/PatternTable'
import { groups } from '../../lib/grok/builtinTable'
import { Empty } from '../../ui/feedback/Empty'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { SearchInput } from '../../ui/controls/SearchInput'
import { useAsked } from './asking'
import { ownNames } from './completion'
import { engine } from './engine'
import styles from './Library.module.css'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
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

/** Every pattern by name, what it is made of, and whether it fits a text. */
export function Library({ of, onInsert, onClose }: Props) {
  const { t } = useTranslation('grokTools')
  const [search, setSearch] = useState('')
  const [text, setText] = useState('')
  const { custom } = of.bench
  const all = useMemo(
    () => [...ownNames(custom).map((one): Entry => ({ ...one, group: 'own' })), ...builtins],
    [custom],
  )
  const words = search.toLowerCase()
  const found = all.filter(
    ({ name, regex }) => name.toLowerCase().includes(words) || regex.toLowerCase().includes(words),
  )
  const { data: fitting } = useAsked({
    key: ['fitting', custom, text],
    ask: async (signal) => {
      const names: string[] = []
      for (const { name } of all) {
        const recipe = { patterns: [`\\A(?:%{${name}})\\z`], custom }
        const { verdicts } = await engine({ is: 'judge', recipe, lines: [text] }, signal)
        if (verdicts?.[0] === 0) names.push(name)
      }
      return new Set(names)
    },
    enabled: text !== '',
    keep: false,
  })
  const shown = text === '' || !fitting ? found : found.filter(({ name }) => fitting.has(name))
  return (
    <PanelFrame title={t('library.title')} onClose={onClose}>
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
        {text !== '' && !fitting
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
    </PanelFrame>
  )
}

/** Characters of a definition that are shown. */
const most = 400

function Row({
  entry: { name, regex, group },
  onInsert,
}: {
  entry: Entry
  onInsert: Props['onInsert']
}) {
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
      <code>{regex.length > most ? `${regex.slice(0, most)}…` : regex}</code>
      {example !== undefined && (
        <span className={styles.example}>
          {t('library.example')} <code>{example}</code>
        </span>
      )}
    </li>
  )
}

const names = ['own', 'base', 'code', 'web', 'system', 'stores', 'firewalls', 'nagios'] as const
const groupName = (group: string) => names.find((one) => one === group) ?? 'base'
