import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { heatGradient } from '../../ui/chart/heatColors'
import type { HeatScaleColors } from '../../ui/chart/HeatMap'
import type { FleetSearch, UpdateFleetSearch } from './fleetMetricsSearch'
import styles from './FleetMetricsPage.module.css'
import type { HeatScale } from './heatRows'

interface Props {
  scale: HeatScale
  colors: HeatScaleColors
  text: (value: number) => string
  search: FleetSearch
  update: UpdateFleetSearch
}

/** What the colours of the heat map mean, and the end of the scale, which the user may fix. */
export function FleetScale({ scale, colors, text, search, update }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const [typed, setTyped] = useState(search.max)
  return (
    <div className={styles.scale}>
      {text(scale.min)}
      <span
        aria-hidden
        className={styles.gradient}
        style={{ backgroundImage: heatGradient(colors.colors) }}
      />
      {text(scale.max)}
      {scale.above > 0 && (
        <>
          <span
            aria-hidden
            className={styles.above}
            style={{ background: `rgb(${colors.above.join(' ')})` }}
          />
          {t('scale.above', { count: scale.above })}
        </>
      )}
      <span aria-hidden className={styles.hatch} />
      {t('cell.none')}
      <form
        className={styles.scaleMax}
        onSubmit={(event) => {
          event.preventDefault()
          update({ max: typed.trim() }, { replace: true })
        }}
      >
        <Input
          size="small"
          aria-label={t('scale.max')}
          placeholder={t('scale.max')}
          title={t('scale.help')}
          inputMode="decimal"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={({ target }) => target.form?.requestSubmit()}
        />
      </form>
    </div>
  )
}
