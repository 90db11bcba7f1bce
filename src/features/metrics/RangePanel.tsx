import { Button, Input, Select } from 'antd'
import { use, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  formatRange,
  lastRange,
  quickRanges,
  readRange,
  type AgoUnit,
} from '../../lib/time/timeRange'
import { PanelClose } from '../../ui/panel/PanelClose'
import styles from './RangePanel.module.css'
import type { MetricsTools } from './useMetricsTools'
import { useRangeWords } from './useRangeWords'
import type { View } from './useView'

/** Chooses a range: one of the usual ones, the last so many, or from one time to another. */
export function RangePanel({ view, tools }: { view: View; tools: MetricsTools }) {
  const words = useRangeWords(tools)
  const close = use(PanelClose)
  const show = (from: string, to: string) => {
    view.setRange(from, to)
    close()
  }
  return (
    <div className={styles.panel}>
      <div className={styles.quick}>
        {quickRanges.map((ago) => {
          const range = lastRange(ago.amount, ago.unit)
          const { from, to } = formatRange(range)
          return (
            <Button key={from} type="text" onClick={() => show(from, to)}>
              {words(range)}
            </Button>
          )
        })}
      </div>
      <div className={styles.forms}>
        <Last onShow={show} />
        <Exact view={view} onShow={show} tools={tools} />
      </div>
    </div>
  )
}

interface FormProps {
  onShow: (from: string, to: string) => void
}

function Last({ onShow }: FormProps) {
  const { t } = useTranslation('metrics')
  const [amount, setAmount] = useState('3')
  const [unit, setUnit] = useState<AgoUnit>('h')
  const fits = /^[1-9]\d{0,4}$/.test(amount)
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) onShow(`now-${amount}${unit}`, 'now')
      }}
    >
      <strong>{t('range.lastHead')}</strong>
      <Input
        aria-label={t('range.amount')}
        inputMode="numeric"
        className={styles.amount}
        value={amount}
        status={fits ? undefined : 'error'}
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

function Exact({ view, tools, onShow }: FormProps & { view: View; tools: MetricsTools }) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const [from, setFrom] = useState(() => shown(view.search.from))
  const [to, setTo] = useState(() => shown(view.search.to))
  const [problem, setProblem] = useState<'wrong' | 'order' | null>(null)
  const show = () => {
    const ends = [from, to].map((text) => edgeOf(text, tools.zone))
    const [begin, end] = ends
    if (!begin || !end) return setProblem('wrong')
    if (!readRange({ from: begin, to: end })) return setProblem('order')
    onShow(begin, end)
  }
  const field = (label: string, text: string, set: (text: string) => void) => (
    <label className={styles.field}>
      {label}
      <Input
        aria-describedby={id}
        value={text}
        status={problem ? 'error' : undefined}
        onChange={({ target }) => {
          set(target.value)
          setProblem(null)
        }}
      />
    </label>
  )
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
        className={problem ? styles.wrong : styles.help}
      >
        {problem ? t(`range.${problem}`) : `${t('range.help')} (${tools.zone.name})`}
      </p>
      <Button htmlType="submit">{t('range.apply')}</Button>
    </form>
  )
}

/** A time of an address as people write it. */
const shown = (text: string) =>
  text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')

/** What was typed, as an address has it; a time without a zone is one of the charts' zone. '' = none. */
function edgeOf(text: string, zone: MetricsTools['zone']): string {
  const typed = text.trim()
  const [, year, month, day, hour = '0', minute = '0', second = '0'] =
    /^(\d{4})-(\d\d?)-(\d\d?)(?:[ T](\d\d?):(\d\d)(?::(\d\d))?)?$/.exec(typed) ?? []
  if (year === undefined)
    return readRange({ from: '19700101T000001Z', to: typed }) ||
      readRange({ from: typed, to: 'now' })
      ? typed
      : ''
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const time = zone.moment(wall)
  return formatRange({ from: time, to: time }).from
}
