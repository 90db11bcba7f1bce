import { Button } from 'antd'
import type { Lab } from './createLab'
import styles from './Tour.module.css'
import { TourCard } from './TourCard'
import { useDemoTexts } from './useDemoTexts'

/** Offers the tour to somebody who has never been here. It takes neither the focus nor the page. */
export function TourOffer({ lab }: { lab: Lab }) {
  const { t } = useDemoTexts()
  const decline = () => lab.tour.set(null)
  return (
    <TourCard title={t('tour.offer.title')} text={t('tour.offer.text')} onClose={decline}>
      <span className={styles.count} />
      <Button onClick={decline}>{t('tour.offer.later')}</Button>
      <Button type="primary" onClick={lab.startTour}>
        {t('tour.offer.start')}
      </Button>
    </TourCard>
  )
}
