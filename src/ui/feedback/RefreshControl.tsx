import { ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../lib/text/format'
import { useAgo, useFormat } from '../useFormat'
import { useNarrow } from '../useNarrow'
import styles from './RefreshControl.module.css'

interface Props {
  /** Unix ms; 0 before the first answer */
  updatedAt: number
  refreshing: boolean
  onRefresh: () => void
  /** seconds between automatic refreshes; 0 = off; undefined: there are none */
  interval?: number
  onInterval?: (seconds: number) => void
  /** the offered intervals in seconds */
  intervals?: readonly number[]
  /** of another time zone than the console's */
  format?: Format
}

const defaultIntervals = [0, 5, 10, 30, 60, 300]

/**
 * One quiet control: the age of the data, a refresh button, and, where there is room, the interval of automatic refreshes,
 * which the preferences have, too.
 */
export function RefreshControl(props: Props) {
  const { updatedAt, refreshing, onRefresh, interval = 0, intervals, onInterval } = props
  const { t } = useTranslation()
  const narrow = useNarrow(700)
  const consoleFormat = useFormat()
  const { format = consoleFormat } = props
  return (
    <div className={styles.control}>
      {updatedAt ? (
        <Age at={updatedAt} title={t('asOf', { time: format.dateTime(updatedAt) })} />
      ) : (
        t('neverLoaded')
      )}
      <Button
        type="text"
        icon={<ReloadOutlined aria-hidden className={styles.icon} />}
        aria-label={t('refresh')}
        title={t('refresh')}
        aria-busy={refreshing}
        onClick={onRefresh}
      />
      {onInterval && !narrow && <RefreshInterval quiet {...{ interval, intervals, onInterval }} />}
    </div>
  )
}

/** How old the data is. It keeps its width, so that nothing beside it moves. */
const Age = ({ at, title }: { at: number; title: string }) => (
  <time dateTime={new Date(at).toISOString()} title={title} className={styles.age}>
    {useAgo(at)}
  </time>
)

interface IntervalProps extends Required<Pick<Props, 'interval' | 'onInterval'>> {
  intervals?: Props['intervals']
  /** Without a border and in few words, beside other controls. */
  quiet?: boolean
}

/** Selects the interval of automatic refreshes. */
export const RefreshInterval = memo(function RefreshInterval(props: IntervalProps) {
  const { interval, onInterval, intervals = defaultIntervals, quiet = false } = props
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Select
      aria-label={t('autoRefresh')}
      variant={quiet ? 'borderless' : 'outlined'}
      value={interval}
      onChange={onInterval}
      popupMatchSelectWidth={false}
      className={quiet ? styles.interval : undefined}
      labelRender={
        quiet
          ? ({ value }) => (value ? format.duration(Number(value) * 1000) : t('autoRefreshNone'))
          : undefined
      }
      options={intervals.map((seconds) => ({
        value: seconds,
        label: seconds
          ? t('autoRefreshEvery', { interval: format.duration(seconds * 1000) })
          : t('autoRefreshOff'),
      }))}
    />
  )
})
