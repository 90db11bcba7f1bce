import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { SidePanel } from '../../ui/panel/SidePanel'
import { useConsole } from '../consoleContext'
import { PlanPreview } from './PlanPreview'
import { PlanResult } from './PlanResult'

/** The side panel in which plans are previewed and applied, and their progress is shown. */
export function PlanHost() {
  const { t } = useTranslation('plan')
  const { plans } = useConsole()
  const opened = useStore(plans.opened)
  const close = () => plans.opened.set(null)
  return (
    <SidePanel open={opened !== null} label={t('panel')} onClose={close}>
      {opened &&
        ('request' in opened ? (
          <PlanPreview key={opened.key} request={opened.request} id={opened.key} onClose={close} />
        ) : (
          <PlanResult key={opened.key} id={opened.id} onClose={close} />
        ))}
    </SidePanel>
  )
}
