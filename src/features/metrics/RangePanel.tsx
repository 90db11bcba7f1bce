import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { use, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  formatRange,
  lastRange,
  quickRanges,
  parseRange,
  type TimeUnit,
} from '../../lib/time/timeRange'
import { PanelCloseContext } from '../../ui/panel/PanelCloseContext'
import { recentRanges, type RangeTexts } from './recentRanges'
import styles from './RangePanel.module.css'
import type { Formatters } from './useFormatters'
import { useRangeLabel } from './useRangeLabel'
import type { ChartView } from './useChartView'
import { isoTime } from '../../lib/time/isoTime'

/** Selects a range: a preset, the last hours or days, or two exact times. */
export function RangePanel({ view, formatters }: { view: ChartView; formatters: Formatters }) {
  const { t } = useTranslation('metrics')
  const rangeLabel = useRangeLabel(formatters)
  const closePanel = use(PanelCloseContext)
  // The list stays as it was when the panel was opened first.
  const [recent] = useState(() => recentRanges().filter((texts) => !isOffered(texts)))
  const labelOf = (texts: RangeTexts) => {
    const range = parseRange(texts)
    return range ? rangeLabel(range) : ''
  }
  const show = (from: string, to: string) => {
    view.setRangeTexts(from, to)
    closePanel()
  }
  return (
    <div className={styles.panel}>
      <div className={styles.quick}>
        {[...quickTexts, ...days].map(({ from, to }) => (
          <Button key={from} type="text" onClick={() => show(from, to)}>
            {labelOf({ from, to })}
          </Button>
        ))}
      </div>
      {recent.length > 0 && (
        <div className={styles.recent} role="group" aria-label={t('range.recent')}>
          <strong>{t('range.recent')}</strong>
          {recent.map(({ from, to }) => (
            <Button key={`${from} ${to}`} type="text" onClick={() => show(from, to)}>
              {labelOf({ from, to })}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.forms}>
        <RelativeRangeForm onShow={show} />
        <ExactRangeForm view={view} onShow={show} formatters={formatters} />
      </div>
    </div>
  )
}

/** the ranges on offer, as the address has them */
const quickTexts = quickRanges.map(({ amount, unit }) => formatRange(lastRange(amount, unit)))
const days: readonly RangeTexts[] = [
  { from: 'now/d', to: 'now' },
  { from: 'now-1d/d', to: 'now-1d/d' },
]
const isOffered = ({ from, to }: RangeTexts) =>
  [...quickTexts, ...days].some((range) => range.from === from && range.to === to)

interface FormProps {
  onShow: (from: string, to: string) => void
}

function RelativeRangeForm({ onShow }: FormProps) {
  const { t } = useTranslation('metrics')
  const [amount, setAmount] = useState('3')
  const [unit, setUnit] = useState<TimeUnit>('h')
  const isValid = /^[1-9]\d{0,4}$/.test(amount)
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        if (isValid) onShow(`now-${amount}${unit}`, 'now')
      }}
    >
      <strong>{t('range.lastHead')}</strong>
      <Input
        aria-label={t('range.amount')}
        inputMode="numeric"
        className={styles.amount}
        value={amount}
        status={isValid ? undefined : 'error'}
        onChange={({ target }) => setAmount(target.value.trim())}
      />
      <Select
        aria-label={t('range.unit')}
        value={unit}
        onChange={setUnit}
        options={(['m', 'h', 'd', 'w'] as const).map((value) => ({
          value,
          label: t(`range.units.${value}`),
        }))}
      />
      <Button htmlType="submit">{t('range.apply')}</Button>
    </form>
  )
}

function ExactRangeForm({
  view,
  formatters,
  onShow,
}: FormProps & { view: ChartView; formatters: Formatters }) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const [from, setFrom] = useState(() => readable(view.search.from))
  const [to, setTo] = useState(() => readable(view.search.to))
  const [problem, setProblem] = useState<'invalid' | 'order' | null>(null)
  const show = () => {
    const ends = [from, to].map((text) => parseEdge(text, formatters.zone))
    const [begin, end] = ends
    if (!begin || !end) return setProblem('invalid')
    if (!parseRange({ from: begin, to: end })) return setProblem('order')
    onShow(begin, end)
  }
  const field = (label: string, text: string, set: (text: string) => void) => {
    const change = (next: string) => {
      set(next)
      setProblem(null)
    }
    return (
      <div className={styles.edge}>
        <label className={styles.field}>
          {label}
          <Input
            aria-describedby={id}
            value={text}
            status={problem ? 'error' : undefined}
            onChange={({ target }) => change(target.value)}
          />
        </label>
        <CalendarButton
          label={t('range.calendar', { end: label })}
          value={wallTimeOf(parseEdge(text, formatters.zone), formatters.zone)}
          onChange={change}
        />
      </div>
    )
  }
  return (
    <form
      className={styles.exact}
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <strong>{t('range.exactHead')}</strong>
      {field(t('range.from'), from, setFrom)}
      {field(t('range.to'), to, setTo)}
      <p
        id={id}
        role={problem ? 'alert' : undefined}
        className={problem ? styles.invalid : styles.help}
      >
        {problem ? t(`range.${problem}`) : `${t('range.help')} (${formatters.zone.name})`}
      </p>
      <Button htmlType="submit">{t('range.apply')}</Button>
    </form>
  )
}

interface CalendarProps {
  label: string
  /** `2026-01-02T03:04`, or '' */
  value: string
  onChange: (text: string) => void
}

/** A button that opens the browser's calendar, in the language of the browser. Its times are in the charts' zone. */
function CalendarButton({ label, value, onChange }: CalendarProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={styles.calendar}>
      <input
        ref={input}
        type="datetime-local"
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={({ target }) => onChange(target.value.replace('T', ' '))}
      />
      <Button
        icon={<CalendarOutlined aria-hidden />}
        aria-label={label}
        title={label}
        onClick={() => input.current?.showPicker()}
      />
    </span>
  )
}

/** The wall time of an absolute time of the address in a zone; '' for a relative one. */
function wallTimeOf(text: string, zone: Formatters['zone']): string {
  const range = parseRange({ from: text, to: 'now' })
  return typeof range?.from === 'number' ? isoTime(zone.toWallTime(range.from)).slice(0, 16) : ''
}

/** A time of the address in a readable form; other texts stay as they are. */
const readable = (text: string) =>
  text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')

/** Converts typed text to the form of the address; a time without a zone is in the charts' zone. '' = not a time. */
function parseEdge(text: string, zone: Formatters['zone']): string {
  const typed = text.trim()
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[ T](\d\d?):(\d\d)(?::(\d\d))?)?$/.exec(typed) ?? []
  if (year === undefined)
    return parseRange({ from: '19700101T000001Z', to: typed }) ||
      parseRange({ from: typed, to: 'now' })
      ? typed
      : ''
  const wallTime = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const time = zone.instantOf(wallTime)
  return formatRange({ from: time, to: time }).from
}
