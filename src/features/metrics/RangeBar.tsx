import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeSpan } from '../../lib/series/frames'
import { PanelButton } from '../../ui/panel/PanelButton'
import { useNarrow } from '../../ui/useNarrow'
import { DisplaySelects } from './DisplaySelects'
import styles from './RangeBar.module.css'
import { RangeControls } from './RangeControls'
import type { ChartView } from './useChartView'
import type { Formatters } from './useFormatters'

interface Props {
  view: ChartView
  span: TimeSpan
  formatters: Formatters
  /** what stands at the end: the age of the charts */
  children?: ReactNode
}

/**
 * The row above the charts of one agent: the time range, the compared time, the time zone and the unit. Where the console is
 * narrow, all but the range fold into one button.
 */
export function RangeBar({ view, span, formatters, children }: Props) {
  const { t } = useTranslation('metrics')
  const narrow = useNarrow(700)
  const { search, update } = view
  const selects = (
    <>
      <Select
        aria-label={t('compare.label')}
        className={styles.select}
        value={search.compare}
        onChange={(compare) => update({ compare }, { replace: true })}
        options={(['none', 'period', 'day', 'week'] as const).map((value) => ({
          value,
          label: t(`compare.${value}`),
        }))}
      />
      <DisplaySelects view={view} />
    </>
  )
  return (
    <div className={styles.bar}>
      <RangeControls view={view} span={span} formatters={formatters} />
      {narrow ? (
        <PanelButton label={t('range.display')}>
          <div className={styles.folded}>{selects}</div>
        </PanelButton>
      ) : (
        selects
      )}
      {children && <div className={styles.end}>{children}</div>}
    </div>
  )
}
