import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../lib/series/frames'
import styles from './PanelActions.module.css'
import type { Formatters } from './useFormatters'
import { useLimits } from './useLimits'

interface Props {
  metric: string
  /** of the values, never in bits */
  unit: Unit
  /** cores of the agent's machine, which are suggested as a limit of its load; null: unknown */
  cores: number | null
  units: Formatters['units']
}

/** Edits the limits drawn as lines in every chart of a metric. Network limits are in bytes, whatever the charts show. */
export function PanelLimits({ metric, unit, cores, units }: Props) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const [limits, setLimits] = useLimits(metric)
  const [text, setText] = useState('')
  const [isInvalid, setIsInvalid] = useState(false)
  const format = (value: number) => units.value(value, unit)
  const add = () => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value <= 0) return setIsInvalid(true)
    setLimits([...limits, value])
    setText('')
  }
  const suggestsCores = metric === 'system_load' && cores && !limits.includes(cores)
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
              {format(value)}
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('limits.remove', { value: format(value) })}
                onClick={() => setLimits(limits.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Input
          aria-label={
            units.symbol(unit) === ''
              ? t('limits.plain')
              : t('limits.value', { unit: units.symbol(unit) })
          }
          aria-describedby={id}
          inputMode="decimal"
          value={text}
          suffix={units.symbol(unit)}
          status={isInvalid ? 'error' : undefined}
          onChange={({ target }) => {
            setText(target.value)
            setIsInvalid(false)
          }}
        />
        <Button htmlType="submit">{t('limits.add')}</Button>
      </div>
      <p
        id={id}
        role={isInvalid ? 'alert' : undefined}
        className={isInvalid ? styles.invalid : styles.help}
      >
        {t(isInvalid ? 'limits.invalid' : 'limits.help')}
      </p>
      {suggestsCores && (
        <Button onClick={() => setLimits([...limits, cores])}>
          {t('limits.cores', { count: cores })}
        </Button>
      )}
    </form>
  )
}
