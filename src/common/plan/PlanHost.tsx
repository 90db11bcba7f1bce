import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { SidePanel } from '../../ui/panel/SidePanel'
import { useConsole } from '../console'
import { PlanPreview } from './PlanPreview'
import { PlanResult } from './PlanResult'

/** The one place where plans are read, applied and followed. */
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
