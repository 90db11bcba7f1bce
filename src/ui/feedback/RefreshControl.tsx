import { ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../lib/text/format'
import { useFormat } from '../useFormat'
import styles from './RefreshControl.module.css'

interface Props {
  /** Unix ms; 0 before the first answer */
  updatedAt: number
  refreshing: boolean
  onRefresh: () => void
  /** seconds between automatic refreshes; 0 = off */
  interval: number
  onInterval: (seconds: number) => void
  /** the offered intervals in seconds */
  intervals?: readonly number[]
  /** of another time zone than the console's */
  format?: Format
}

const defaultIntervals = [0, 5, 10, 30, 60, 300]

/** The time of the data, the interval of automatic refreshes, and a refresh button. */
export function RefreshControl(props: Props) {
  const {
    updatedAt,
    refreshing,
    onRefresh,
    interval,
    onInterval,
    intervals = defaultIntervals,
  } = props
  const { t } = useTranslation()
  const consoleFormat = useFormat()
  const { format = consoleFormat } = props
  return (
    <div className={styles.control}>
      <span title={updatedAt ? format.dateTime(updatedAt) : undefined}>
        {updatedAt ? t('asOf', { time: format.clock(updatedAt) }) : t('neverLoaded')}
      </span>
      <Interval interval={interval} intervals={intervals} onInterval={onInterval} />
      <Button
        icon={<ReloadOutlined aria-hidden />}
        aria-label={t('refresh')}
        title={t('refresh')}
        aria-busy={refreshing}
        onClick={onRefresh}
      />
    </div>
  )
}

const Interval = memo(function Interval(
  props: Pick<Props, 'interval' | 'onInterval'> & { intervals: readonly number[] },
) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Select
      aria-label={t('autoRefresh')}
      value={props.interval}
      onChange={props.onInterval}
      popupMatchSelectWidth={false}
      options={props.intervals.map((seconds) => ({
        value: seconds,
        label: seconds
          ? t('autoRefreshEvery', { interval: format.duration(seconds * 1000) })
          : t('autoRefreshOff'),
      }))}
    />
  )
})
