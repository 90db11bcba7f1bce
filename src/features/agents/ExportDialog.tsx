import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgentQuery } from '../../contract/agents'
import { useConsole } from '../../common/console'
import { Dialog } from '../../ui/panel/Dialog'
import { ExportChoices, type Choices } from './ExportChoices'
import { exportName, exportParts, typeOf } from './exportFile'
import { ExportFooter } from './ExportFooter'
import { ExportProgress } from './ExportProgress'
import { orderedFields, titleOf } from './fields'
import { sortAgents } from './rows'
import { useExport, type ExportRows, type Write } from './useExport'

/** What there is to export. */
export interface ExportSource {
  /** the page shown */
  page: ExportRows
  total: number
  /** all that match, where they have been read already; in no order */
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

/** Makes a file of the page, or of everything that matches. */
export function ExportDialog({ source, open, onClose }: Props) {
  const { t } = useTranslation('agents')
  const { serverId } = useConsole()
  const [choices, setChoices] = useState<Choices>({ rows: 'matching', format: 'csv', fields: null })
  const { stage, read, save, cancel, reset } = useExport()

  const ordered = orderedFields(source.shown)
  const fields = ordered.filter(
    (key) => choices.fields?.includes(key) ?? source.shown.includes(key),
  )
  const { format } = choices
  const onePage = source.page.rows.length === source.total
  const count = choices.rows === 'page' && !onePage ? source.page.rows.length : source.total

  const write: Write = ({ rows, at, partial }) => ({
    file: exportName(format, { serverId, at, partial }),
    type: typeOf(format),
    parts: exportParts(
      format,
      rows,
      fields,
      fields.map((key) => t(titleOf(key))),
    ),
  })
  const submit = () => {
    const { page, scanned, filter } = source
    if (onePage ? !scanned : choices.rows === 'page') return void save(page, write)
    if (!scanned) return void read(filter, write)
    void save({ ...scanned, rows: sortAgents(scanned.rows, filter) }, write)
  }
  const close = () => {
    onClose()
    if (stage.name !== 'partial') reset()
  }
  const busy = stage.name === 'reading' || stage.name === 'writing'
  const footer = (
    <ExportFooter
      stage={stage}
      count={count}
      problem={fields.length ? null : t('export.noFields')}
      onSubmit={submit}
      onCancel={busy ? cancel : close}
      onDiscard={reset}
      onSave={(rows) => void save(rows, write)}
    />
  )
  return (
    <Dialog open={open} title={t('export.title')} onClose={close} busy={busy} footer={footer}>
      <ExportChoices
        source={source}
        choices={choices}
        ordered={ordered}
        fields={fields}
        disabled={busy || stage.name === 'partial'}
        onChange={(patch) => {
          setChoices({ ...choices, ...patch })
          reset()
        }}
      />
      <ExportProgress stage={stage} />
    </Dialog>
  )
}
