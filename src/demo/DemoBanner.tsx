import { Button } from 'antd'
import { Banner } from '../ui/feedback/Banner'
import type { Lab } from './createLab'
import { useDemoTexts } from './useDemoTexts'

/** Says on every page that its data are not real, and resets them. */
export function DemoBanner({ lab }: { lab: Lab }) {
  const { t } = useDemoTexts()
  const { choice, levers, droppedOlder } = lab.world
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={() => void lab.restart(choice, levers.get())}>
          {t('resetData')}
        </Button>
      }
    >
      <strong>{t('data')}</strong> {droppedOlder ? t('dropped') : t('help')}
    </Banner>
  )
}
