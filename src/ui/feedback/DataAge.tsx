import { ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../Clock'
import styles from './DataAge.module.css'

interface Props {
  /** Unix ms; 0 before the first answer */
  updatedAt: number
  refreshing: boolean
  onRefresh: () => void
  /** seconds; 0 = off */
  interval: number
  onInterval: (seconds: number) => void
  /** those on offer, seconds */
  intervals?: readonly number[]
}

const usual = [0, 5, 10, 30, 60, 300]

/** How old the data is, always; and the two ways to make it younger. */
export function DataAge(props: Props) {
  const { updatedAt, refreshing, onRefresh, interval, onInterval, intervals = usual } = props
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={styles.age}>
      <span title={updatedAt ? format.moment(updatedAt) : undefined}>
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
