import { Checkbox, Radio } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { scanCost } from '../../common/scan/scanCost'
import { useFormat } from '../../ui/useFormat'
import styles from './ExportOptionsForm.module.css'
import type { ExportSource } from './ExportDialog'
import { exportFormats, type ExportFormat } from './exportFile'
import { fieldTitleKey, type AgentField } from './exportFields'

/** The operator's input. */
export interface ExportOptions {
  rows: 'page' | 'matching'
  format: ExportFormat
  /** null: the columns shown */
  fields: readonly AgentField[] | null
}

interface Props {
  source: ExportSource
  options: ExportOptions
  ordered: readonly AgentField[]
  fields: readonly AgentField[]
  disabled: boolean
  onChange: (patch: Partial<ExportOptions>) => void
}

/** Selects the agents to export, the file format and the fields. */
export function ExportOptionsForm({ source, options, ordered, fields, disabled, onChange }: Props) {
  const { t } = useTranslation(['agents', 'lists'])
  const allLabel = useAllLabel(source)
  const onPage = source.page.rows.length
  return (
    <div className={styles.options}>
      <Group label={t('export.rows')}>
        {(id) => (
          <Radio.Group
            aria-labelledby={id}
            name={id}
            className={styles.column}
            disabled={disabled}
            value={onPage === source.total && !source.atLeast ? 'matching' : options.rows}
            onChange={({ target }) =>
              onChange({ rows: target.value === 'page' ? 'page' : 'matching' })
            }
            options={[
              ...(onPage < source.total || source.atLeast
                ? [{ value: 'page', label: t('export.page', { count: onPage }) }]
                : []),
              { value: 'matching', label: allLabel },
            ]}
          />
        )}
      </Group>
      <Group label={t('export.format')}>
        {(id) => (
          <Radio.Group
            aria-labelledby={id}
            name={id}
            disabled={disabled}
            value={options.format}
            onChange={({ target }) =>
              onChange({ format: exportFormats.find((one) => one === target.value) ?? 'csv' })
            }
            options={exportFormats.map((value) => ({ value, label: t(`export.${value}`) }))}
          />
        )}
      </Group>
      <Group label={t('export.fields')}>
        {(id) => (
          <div role="group" aria-labelledby={id} className={styles.grid}>
            {ordered.map((key) => (
              <Checkbox
                key={key}
                disabled={disabled}
                checked={fields.includes(key)}
                onChange={({ target }) =>
                  onChange({
                    fields: target.checked
                      ? [...fields, key]
                      : fields.filter((other) => other !== key),
                  })
                }
              >
                {t(fieldTitleKey(key))}
              </Checkbox>
            ))}
          </div>
        )}
      </Group>
    </div>
  )
}

/** The label of the option that exports everything: what reading it costs, or when it was read. */
function useAllLabel({ total, atLeast, scanned, page }: ExportSource): string {
  const { t } = useTranslation(['agents', 'lists'])
  const format = useFormat()
  if (scanned) {
    const time = format.clock(scanned.at)
    return t(scanned.partial ? 'export.scannedPartial' : 'export.scanned', { count: total, time })
  }
  if (atLeast) return t('export.matchingUnknown')
  const { requests } = scanCost(page.rows.length === total ? 0 : total, [])
  return t('export.matching', {
    count: total,
    requests: t('lists:scan.requests', { count: requests }),
  })
}

function Group({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <div id={id} className={styles.label}>
        {label}
      </div>
      {children(id)}
    </div>
  )
}
