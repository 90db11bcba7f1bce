import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { rowsOf, type ExportRows, type ExportStage } from './useExport'

interface Props {
  stage: ExportStage
  /** how many agents would be exported */
  count: number
  /** why nothing can be exported */
  problem: string | null
  onSubmit: () => void
  /** Calls off what is going on, or closes. */
  onCancel: () => void
  onDiscard: () => void
  onSave: (rows: ExportRows) => void
}

/** The ways on from each stage of an export. */
export function ExportFooter(props: Props) {
  const { stage, count, problem, onSubmit, onCancel, onDiscard, onSave } = props
  const { t } = useTranslation(['agents', 'common', 'fleet'])
  if (stage.name === 'partial') {
    const { result } = stage
    return (
      <>
        <Button onClick={onDiscard}>{t('export.discard')}</Button>
        <Button onClick={onSubmit}>{t('fleet:scan.again')}</Button>
        <Button type="primary" onClick={() => onSave(rowsOf(result))}>
          {t('export.downloadPartial', { rows: result.rows.length, total: result.total })}
        </Button>
      </>
    )
  }
  const busy = stage.name === 'reading' || stage.name === 'writing'
  return (
    <>
      <Button onClick={onCancel}>
        {t(stage.name === 'done' ? 'common:close' : 'common:cancel')}
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
