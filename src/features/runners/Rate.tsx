import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trend } from '../../contract/runnerStages'
import styles from './Rate.module.css'

/** px that the arrow takes beside the rate */
export const trendWidth = 14

/** A rate with an arrow for its trend. The arrow's space is always reserved, so that numbers stay aligned. */
export function Rate({ children, trend }: { children: ReactNode; trend: Trend | null }) {
  const { t } = useTranslation('runners')
  return (
    <span className={styles.rate} title={trend ? t(`trend.${trend}`) : undefined}>
      {children}
      <svg viewBox="0 0 10 10" aria-hidden="true" className={styles.arrow}>
        {trend && <path d={arrows[trend]} />}
      </svg>
      {trend && <span className={styles.word}>{t(`trend.${trend}`)}</span>}
    </span>
  )
}

const arrows: Record<Trend, string> = {
  up: 'M5 9V1.5M2 4.5l3-3 3 3',
  down: 'M5 1v7.5M2 5.5l3 3 3-3',
  stable: 'M1.5 5h7',
}
