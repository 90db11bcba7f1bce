import { Checkbox, Radio } from 'antd'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { scanCost } from '../../common/scan/scanCost'
import { useFormat } from '../../ui/Clock'
import styles from './ExportChoices.module.css'
import type { ExportSource } from './ExportDialog'
import { exportFormats, type ExportFormat } from './exportFile'
import { titleOf, type AgentField } from './fields'

export interface Choices {
  rows: 'page' | 'matching'
  format: ExportFormat
  /** null until chosen: the columns shown */
  fields: readonly AgentField[] | null
}

interface Props {
  source: ExportSource
  choices: Choices
  ordered: readonly AgentField[]
  fields: readonly AgentField[]
  disabled: boolean
  onChange: (patch: Partial<Choices>) => void
}

/** Which agents, as what, and what of them. */
export function ExportChoices({ source, choices, ordered, fields, disabled, onChange }: Props) {
  const { t } = useTranslation(['agents', 'fleet'])
  const all = useAllLabel(source)
  const onPage = source.page.rows.length
  return (
    <div className={styles.choices}>
      <Group label={t('export.rows')}>
        {(id) => (
          <Radio.Group
            aria-labelledby={id}
            name={id}
            className={styles.column}
            disabled={disabled}
            value={onPage === source.total ? 'matching' : choices.rows}
            onChange={({ target }) =>
              onChange({ rows: target.value === 'page' ? 'page' : 'matching' })
            }
            options={[
              ...(onPage < source.total
                ? [{ value: 'page', label: t('export.page', { count: onPage }) }]
                : []),
              { value: 'matching', label: all },
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
            value={choices.format}
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
                {t(titleOf(key))}
              </Checkbox>
            ))}
          </div>
        )}
      </Group>
    </div>
  )
}

/** What "everything" is, and what it takes or how old it is. */
function useAllLabel({ total, scanned, page }: ExportSource): string {
  const { t } = useTranslation(['agents', 'fleet'])
  const format = useFormat()
  if (scanned) {
    const time = format.clock(scanned.at)
    return t(scanned.partial ? 'export.scannedPartial' : 'export.scanned', { count: total, time })
  }
  const { requests } = scanCost(page.rows.length === total ? 0 : total, [])
  return t('export.matching', {
    count: total,
    requests: t('fleet:scan.requests', { count: requests }),
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
