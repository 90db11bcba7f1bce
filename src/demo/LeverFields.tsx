import { Checkbox, Select } from 'antd'
import { useId, useState } from 'react'
import { leverRanges, type LeverName, type Levers } from '../../mocks/demo/levers'
import type { DemoWorld } from '../../mocks/demo/startWorld'
import { useDebouncedChange } from '../lib/hooks/useDebouncedChange'
import { useStore } from '../lib/hooks/useStore'
import styles from './Lab.module.css'
import { useDemoTexts } from './useDemoTexts'

const speeds = [1, 10, 60, 600]
const skews = [-1440, -60, -10, 0, 10, 60, 1440]

/** ms between two values of a lever that is being dragged, before the world is told */
const pause = 200

/** The levers of the running world. They take effect at once. */
export function LeverFields({ world }: { world: DemoWorld }) {
  const { t } = useDemoTexts()
  const levers = useStore(world.levers)
  const move = (change: Partial<Levers>) => world.setLevers({ ...world.levers.get(), ...change })
  const slider = (name: LeverName) => (
    <Slider name={name} value={levers[name]} onValue={(value) => move({ [name]: value })} />
  )
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t('server')}</legend>
        {slider('latency')}
        {slider('failing')}
        {slider('partial')}
        {slider('lost')}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('fleet')}</legend>
        {slider('slow')}
        {slider('flapping')}
        {slider('drift')}
        {slider('refusing')}
        <Checkbox
          checked={levers.unmeasured === 1}
          onChange={({ target }) => move({ unmeasured: target.checked ? 1 : 0 })}
        >
          {t('lever.unmeasured')}
        </Checkbox>
        <p className={styles.help}>{t('leverHelp.unmeasured')}</p>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('clock')}</legend>
        <Choice
          name="speed"
          value={levers.speed}
          values={speeds}
          textOf={(value) => (value === 1 ? t('realTime') : t('times', { value }))}
          onValue={(speed) => move({ speed })}
        />
        <Choice
          name="skew"
          value={levers.skew}
          values={skews}
          textOf={(value) => t('minutes', { value })}
          onValue={(skew) => move({ skew })}
        />
      </fieldset>
    </>
  )
}

/** A lever that is dragged, or moved by the arrow keys. */
function Slider(props: { name: LeverName; value: number; onValue: (value: number) => void }) {
  const { name, onValue } = props
  const { t } = useDemoTexts()
  const id = useId()
  /** the position of a lever that is being moved; null: it stands where the world has it */
  const [moving, setMoving] = useState<number | null>(null)
  const value = moving ?? props.value
  const settle = (position: number | null) => {
    if (position === null) return
    onValue(position)
    setMoving(null)
  }
  useDebouncedChange(moving, settle, pause)
  const [least, most] = leverRanges[name]
  const isTime = name === 'latency'
  const unit = isTime ? 'milliseconds' : name === 'slow' ? 'seconds' : 'percent'
  const text = t(unit, { value })
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{t(`lever.${name}`)}</label>
      <output htmlFor={id}>{text}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={isTime ? 5000 : most}
        step={isTime ? 100 : 1}
        value={value}
        aria-valuetext={text}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => setMoving(target.valueAsNumber)}
      />
      <p id={`${id}-help`} className={styles.help}>
        {t(`leverHelp.${name}`)}
      </p>
    </div>
  )
}

/** A lever with a few positions. */
function Choice(props: {
  name: LeverName
  value: number
  values: readonly number[]
  textOf: (value: number) => string
  onValue: (value: number) => void
}) {
  const { name, value, values, textOf, onValue } = props
  const { t } = useDemoTexts()
  const id = useId()
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{t(`lever.${name}`)}</label>
        <Select
          id={id}
          className={styles.select}
          value={value}
          options={[...new Set([...values, value])]
            .sort((a, b) => a - b)
            .map((one) => ({ value: one, label: textOf(one) }))}
          onChange={onValue}
        />
      </div>
      <p className={styles.help}>{t(`leverHelp.${name}`)}</p>
    </>
  )
}
