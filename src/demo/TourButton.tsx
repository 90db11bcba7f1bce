import { Button } from 'antd'
import type { Lab } from './createLab'
import { useDemoTexts } from './useDemoTexts'

/** Starts the tour again, from the account menu. */
export function TourButton({ lab }: { lab: Lab }) {
  const { t } = useDemoTexts()
  return <Button onClick={lab.startTour}>{t('tour.start')}</Button>
}
