import { Button } from 'antd'
import { joinSentences } from '../../lib/text/joinSentences'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentQuery } from '../../contract/agents'
import { useConsole } from '../../common/consoleContext'
import { useScanWords } from '../../common/scan/useScanWords'
import { useErrorWords } from '../../common/useErrorWords'
import { Banner } from '../../ui/feedback/Banner'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Dialog } from '../../ui/panel/Dialog'
import { fieldTitleKey, orderedFields } from './exportFields'
import { exportName, exportParts, mimeTypeOf } from './exportFile'
import styles from './ExportDialog.module.css'
import { ExportOptionsForm, type ExportOptions } from './ExportOptionsForm'
import { sortAgents } from './sortAgents'
import {
  exportRowsOf,
  useExport,
  type BuildFile,
  type ExportRows,
  type ExportState,
} from './useExport'

/** The agents that can be exported. */
export interface ExportSource {
  /** the page shown */
  page: ExportRows
  total: number
  /** Whether there may be more than `total`. */
  atLeast: boolean
  /** all agents that match, unsorted; null where they were not read yet */
  scanned: ExportRows | null
  filter: Omit<AgentQuery, 'page' | 'size'>
  /** keys of the columns shown, in their order */
  shown: readonly string[]
}

interface Props {
  source: ExportSource
  open: boolean
  onClose: () => void
}

/** Exports the page, or everything that matches, as a file. */
export function ExportDialog({ source, open, onClose }: Props) {
  const { t } = useTranslation('agents')
  const { serverId } = useConsole()
  const [options, setOptions] = useState<ExportOptions>({
    rows: 'matching',
    format: 'csv',
    fields: null,
  })
  const { state, read, save, cancel, reset } = useExport()

  const ordered = orderedFields(source.shown)
  const fields = ordered.filter(
    (key) => options.fields?.includes(key) ?? source.shown.includes(key),
  )
  const { format } = options
  const onePage = !source.atLeast && source.page.rows.length === source.total
  const count = options.rows === 'page' && !onePage ? source.page.rows.length : source.total

  const buildFile: BuildFile = ({ rows, at, partial }) => ({
    file: exportName(format, { serverId, at, partial }),
    type: mimeTypeOf(format),
    parts: exportParts(
      format,
      rows,
      fields,
      fields.map((key) => t(fieldTitleKey(key))),
    ),
  })
  const submit = () => {
    const { page, scanned, filter } = source
    if (onePage ? !scanned : options.rows === 'page') return void save(page, buildFile)
    if (!scanned) return void read(filter, buildFile)
    void save({ ...scanned, rows: sortAgents(scanned.rows, filter) }, buildFile)
  }
  const close = () => {
    onClose()
    if (state.name !== 'partial') reset()
  }
  const busy = state.name === 'reading' || state.name === 'writing'
  const footer = (
    <Footer
      state={state}
      count={count}
      problem={fields.length ? null : t('export.noFields')}
      onSubmit={submit}
      onCancel={busy ? cancel : close}
      onDiscard={reset}
      onSave={(rows) => void save(rows, buildFile)}
    />
  )
  return (
    <Dialog open={open} title={t('export.title')} onClose={close} busy={busy} footer={footer}>
      <ExportOptionsForm
        source={source}
        options={options}
        ordered={ordered}
        fields={fields}
        disabled={busy || state.name === 'partial'}
        onChange={(patch) => {
          setOptions({ ...options, ...patch })
          reset()
        }}
      />
      <div className={styles.progress}>
        <Progress state={state} />
      </div>
    </Dialog>
  )
}

interface FooterProps {
  state: ExportState
  /** the number of agents to export */
  count: number
  /** why nothing can be exported */
  problem: string | null
  onSubmit: () => void
  /** Cancels the running export, or closes the dialog. */
  onCancel: () => void
  onDiscard: () => void
  onSave: (rows: ExportRows) => void
}

/** The buttons that each state of the export offers. */
function Footer(props: FooterProps) {
  const { state, count, problem, onSubmit, onCancel, onDiscard, onSave } = props
  const { t } = useTranslation(['agents', 'common', 'lists'])
  if (state.name === 'partial') {
    const { result } = state
    return (
      <>
        <Button onClick={onDiscard}>{t('export.discard')}</Button>
        <Button onClick={onSubmit}>{t('lists:scan.again')}</Button>
        <Button type="primary" onClick={() => onSave(exportRowsOf(result))}>
          {t('export.downloadPartial', { rows: result.rows.length, total: result.total })}
        </Button>
      </>
    )
  }
  const busy = state.name === 'reading' || state.name === 'writing'
  return (
    <>
      <Button onClick={onCancel}>
        {t(state.name === 'done' ? 'common:close' : 'common:cancel')}
      </Button>
      {!busy && (
        <Button
          type="primary"
          disabled={problem !== null}
          title={problem ?? undefined}
          onClick={onSubmit}
        >
          {t('export.submit', { count })}
        </Button>
      )}
    </>
  )
}

/** The progress of an export, and its result. */
function Progress({ state }: { state: ExportState }) {
  const { t } = useTranslation(['agents', 'lists'])
  const words = useErrorWords()
  const scanWords = useScanWords()
  switch (state.name) {
    case 'idle':
      return null
    case 'reading': {
      const { progress } = state
      const text = progress
        ? scanWords.progress('agents', progress)
        : t('lists:scan.progress.start')
      const share = progress ? progress.pagesDone / progress.pages : 0
      return <ProgressLine text={text} share={share} />
    }
    case 'writing':
      return <p role="status">{t('export.writing')}</p>
    case 'partial': {
      const { rows, total, failed } = state.result
      return (
        <Banner tone="warning">
          {joinSentences(
            t('export.partial', { rows: rows.length, total }),
            scanWords.changes(state.result),
            failed[0] && t('lists:scan.failed', { reason: words.reason(failed[0].error) }),
          )}
        </Banner>
      )
    }
    case 'failed': {
      const { title, reason } = words.failure(state.error, t('list'))
      return <Banner tone="error">{t('export.failed', { title, reason })}</Banner>
    }
    case 'done':
      return (
        <Banner tone={state.moved ? 'warning' : 'info'}>
          {joinSentences(
            t('export.done', { count: state.count, file: state.file }),
            scanWords.changes(state),
          )}
        </Banner>
      )
  }
}
