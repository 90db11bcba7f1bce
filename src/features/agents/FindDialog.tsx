import { Button, Input } from 'antd'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/panel/Dialog'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { mostEntries, readEntries } from './find'
import styles from './FindDialog.module.css'
import { useFilterChips } from './useFilterChips'
import { useFindList, usePlaceFindList } from './useFindList'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
  open: boolean
  onClose: () => void
  /** What is being typed; null until something was, then the list in force stands there. */
  draft: string | null
  onDraft: (text: string | null) => void
}

/** Takes a pasted list of hosts, says how it was read, and looks for it. */
export function FindDialog({ search, update, open, onClose, draft, onDraft }: Props) {
  const { t } = useTranslation(['agents', 'common'])
  const inForce = useFindList(search)
  const place = usePlaceFindList()
  const { filters } = useFilterChips(search, update)
  const [kept, setKept] = useState(true)
  const id = useId()

  const text = draft ?? inForce?.join('\n') ?? ''
  const read = useMemo(() => readEntries(text), [text])
  const shown = useDeferredValue(read)
  const { entries } = read
  const problem = !entries.length
    ? t('find.none')
    : entries.length > mostEntries
      ? t('find.tooMany', { most: mostEntries })
      : kept
        ? null
        : t('find.notKept')

  const find = () => {
    const found = place(entries)
    setKept(found !== null)
    if (!found) return
    update(found)
    onDraft(null)
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('find.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            disabled={problem !== null}
            title={problem ?? undefined}
            onClick={find}
          >
            {t('find.submit', { count: entries.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label htmlFor={id}>{t('find.label')}</label>
        <Input.TextArea
          id={id}
          className={styles.text}
          autoFocus
          rows={10}
          spellCheck={false}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            onDraft(target.value)
            setKept(true)
          }}
        />
        <p id={`${id}-help`} className={styles.help}>
          {t('find.help')}
        </p>
        <p role="status" className={problem && entries.length ? styles.problem : undefined}>
          {entries.length > 0 && (
            <>
              {t('find.read', { count: shown.entries.length })}
              {shown.repeated > 0 && ` · ${t('find.repeated', { count: shown.repeated })}`}{' '}
            </>
          )}
          {problem}
        </p>
        <p className={styles.help}>
          {filters.length
            ? t('find.among', { filters: filters.map(({ label }) => label).join(', ') })
            : t('find.everywhere')}
        </p>
      </div>
    </Dialog>
  )
}
