import { ReloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../lib/text/format'
import { useAgo, useFormat } from '../useFormat'
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

/** One quiet control: the age of the data, a refresh button, and the interval of automatic refreshes. */
export function RefreshControl(props: Props) {
  const { updatedAt, refreshing, onRefresh, interval, onInterval } = props
  const { intervals = defaultIntervals } = props
  const { t } = useTranslation()
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
      <Interval interval={interval} intervals={intervals} onInterval={onInterval} />
    </div>
  )
}

/** How old the data is. It keeps its width, so that nothing beside it moves. */
const Age = ({ at, title }: { at: number; title: string }) => (
  <time dateTime={new Date(at).toISOString()} title={title} className={styles.age}>
    {useAgo(at)}
  </time>
)

const Interval = memo(function Interval(
  props: Pick<Props, 'interval' | 'onInterval'> & { intervals: readonly number[] },
) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Select
      aria-label={t('autoRefresh')}
      variant="borderless"
      value={props.interval}
      onChange={props.onInterval}
      popupMatchSelectWidth={false}
      className={styles.interval}
      labelRender={({ value }) =>
        value ? format.duration(Number(value) * 1000) : t('autoRefreshNone')
      }
      options={props.intervals.map((seconds) => ({
        value: seconds,
        label: seconds
          ? t('autoRefreshEvery', { interval: format.duration(seconds * 1000) })
          : t('autoRefreshOff'),
      }))}
    />
  )
})
