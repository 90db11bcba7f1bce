import { Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PanelActions.module.css'
import type { ChartView } from './useChartView'

/** Where the value axis of a panel begins and ends, and whether it is logarithmic. The address keeps it. */
export function PanelAxisForm({ name, view }: { name: string; view: ChartView }) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const axis = view.axisOf(name)
  const [text, setText] = useState(() => String(axis.fixedMax ?? ''))
  const value = Number(text)
  const isInvalid = text.trim() !== '' && !(Number.isFinite(value) && value > 0)
  return (
    <form
      className={styles.limits}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isInvalid) view.setAxis(name, { ...axis, fixedMax: text.trim() === '' ? null : value })
      }}
    >
      <strong>{t('menu.axis')}</strong>
      <div className={styles.row}>
        <Select
          aria-label={t('menu.scale.label')}
          className={styles.scale}
          value={axis.scale}
          onChange={(scale) => view.setAxis(name, { ...axis, scale })}
          options={(['zero', 'data', 'log'] as const).map((scale) => ({
            value: scale,
            label: t(`menu.scale.${scale}`),
          }))}
        />
        <Input
          aria-label={t('menu.axisMax')}
          aria-describedby={id}
          placeholder={t('menu.axisMax')}
          inputMode="decimal"
          value={text}
          status={isInvalid ? 'error' : undefined}
          onChange={({ target }) => setText(target.value)}
          onBlur={({ target }) => target.form?.requestSubmit()}
        />
      </div>
      <p id={id} className={styles.help}>
        {isInvalid ? t('limits.invalid') : t('menu.axisMaxHelp')}
      </p>
    </form>
  )
}
