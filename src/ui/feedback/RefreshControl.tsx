import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { narrowBar } from '../../lib/firstPage'
import { useTranslation } from 'react-i18next'
import type { Format } from '../../lib/text/format'
import { useAgo, useFormat } from '../useFormat'
import { useNarrow } from '../useNarrow'
import { PlainSelect } from '../controls/PlainSelect'
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
  const narrow = useNarrow(narrowBar)
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
  const textOf = (seconds: number) =>
    seconds
      ? t('autoRefreshEvery', { interval: format.duration(seconds * 1000) })
      : t('autoRefreshOff')
  // A preference of an earlier version may be another one.
  const offered = intervals.includes(interval) ? intervals : [...intervals, interval]
  return (
    <PlainSelect
      label={t('autoRefresh')}
      border={quiet ? 'none' : 'normal'}
      face={
        quiet
          ? interval
            ? format.duration(interval * 1000)
            : t('autoRefreshNone')
          : textOf(interval)
      }
      value={interval}
      options={offered.map((seconds) => [seconds, textOf(seconds)])}
      onChange={onInterval}
    />
  )
})
