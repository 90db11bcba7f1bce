import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../ui/panel/SidePanel'
import { PlanResult } from './PlanResult'

/** The result of one applied plan in a side panel. `id`: '' for none. */
export function PlanPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('plan')
  return (
    <SidePanel open={id !== ''} label={t('panel')} onClose={onClose}>
      <PlanResult key={id} id={id} onClose={onClose} />
    </SidePanel>
  )
}
