import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries } from '../../contract/metrics'
import type { MenuProps } from './PanelActions'
import styles from './PanelActions.module.css'
import { useLimits } from './useLimits'

/** Values that stand as lines in every picture of a metric. Those of the network are bytes, however they are shown. */
export function PanelLimits({ metric, cores, tools }: MenuProps) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const [limits, setLimits] = useLimits(metric)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const { unit } = metricSeries[metric]
  const written = (value: number) => tools.units.value(value, unit)
  const add = () => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value <= 0) return setWrong(true)
    setLimits([...limits, value])
    setText('')
  }
  const suggested = metric === 'system_load' && cores && !limits.includes(cores)
  return (
    <form
      className={styles.limits}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <strong>{t('limits.title')}</strong>
      {limits.length > 0 && (
        <ul>
          {limits.map((value) => (
            <li key={value}>
              {written(value)}
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('limits.remove', { value: written(value) })}
                onClick={() => setLimits(limits.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Input
          aria-label={
            unit === 'load' || unit === 'connections'
              ? t('limits.plain')
              : t('limits.value', { unit: tools.units.symbol(unit) })
          }
          aria-describedby={id}
          inputMode="decimal"
          value={text}
          suffix={tools.units.symbol(unit)}
          status={wrong ? 'error' : undefined}
          onChange={({ target }) => {
            setText(target.value)
            setWrong(false)
          }}
        />
        <Button htmlType="submit">{t('limits.add')}</Button>
      </div>
      <p id={id} role={wrong ? 'alert' : undefined} className={wrong ? styles.wrong : styles.help}>
        {t(wrong ? 'limits.wrong' : 'limits.none')}
      </p>
      {suggested && (
        <Button onClick={() => setLimits([...limits, cores])}>
          {t('limits.cores', { count: cores })}
        </Button>
      )}
    </form>
  )
}
