import { Button, Input } from 'antd'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/panel/Dialog'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { maxEntries, parseEntries } from './bulkSearch'
import styles from './BulkSearchDialog.module.css'
import { useFilterChips } from './useFilterChips'
import { useBulkSearchEntries, useStoreEntries } from './useBulkSearchEntries'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
  open: boolean
  onClose: () => void
  /** the text typed so far; null until then: the dialog shows the entries in force */
  draft: string | null
  onDraft: (text: string | null) => void
}

/** Searches for many agents at once: takes a pasted list of hosts and shows how many entries it holds. */
export function BulkSearchDialog({ search, update, open, onClose, draft, onDraft }: Props) {
  const { t } = useTranslation(['agents', 'common'])
  const currentEntries = useBulkSearchEntries(search)
  const storeEntries = useStoreEntries()
  const { filters } = useFilterChips(search, update)
  const [stored, setStored] = useState(true)
  const id = useId()

  const text = draft ?? currentEntries?.join('\n') ?? ''
  const parsed = useMemo(() => parseEntries(text), [text])
  const shown = useDeferredValue(parsed)
  const { entries } = parsed
  const problem = !entries.length
    ? t('bulkSearch.none')
    : entries.length > maxEntries
      ? t('bulkSearch.tooMany', { most: maxEntries })
      : stored
        ? null
        : t('bulkSearch.notKept')

  const submit = () => {
    const params = storeEntries(entries)
    setStored(params !== null)
    if (!params) return
    update(params)
    onDraft(null)
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('bulkSearch.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            type="primary"
            disabled={problem !== null}
            title={problem ?? undefined}
            onClick={submit}
          >
            {t('bulkSearch.submit', { count: entries.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <label htmlFor={id}>{t('bulkSearch.label')}</label>
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
            setStored(true)
          }}
        />
        <p id={`${id}-help`} className={styles.help}>
          {t('bulkSearch.help')}
        </p>
        <p role="status" className={problem && entries.length ? styles.problem : undefined}>
          {entries.length > 0 && (
            <>
              {t('bulkSearch.read', { count: shown.entries.length })}
              {shown.repeated > 0 &&
                ` · ${t('bulkSearch.repeated', { count: shown.repeated })}`}{' '}
            </>
          )}
          {problem}
        </p>
        <p className={styles.help}>
          {filters.length
            ? t('bulkSearch.withFilters', { filters: filters.map(({ label }) => label).join(', ') })
            : t('bulkSearch.allAgents')}
        </p>
      </div>
    </Dialog>
  )
}
