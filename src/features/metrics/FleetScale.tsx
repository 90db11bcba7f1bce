import { useTranslation } from 'react-i18next'
import { heatGradient } from '../../ui/chart/heatColors'
import type { HeatScaleColors } from '../../ui/chart/HeatMap'
import styles from './FleetMetricsPage.module.css'
import type { HeatScale } from './heatRows'

interface Props {
  scale: HeatScale
  colors: HeatScaleColors
  text: (value: number) => string
}

/** What the colours of the heat map mean. */
export function FleetScale({ scale, colors, text }: Props) {
  const { t } = useTranslation('fleetMetrics')
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
    </div>
  )
}
