import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../ui/panel/SidePanel'
import { PlanResult } from './PlanResult'

/** What came of one plan, beside the page that names it. `id`: '' for none. */
export function PlanPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('plan')
  return (
    <SidePanel open={id !== ''} label={t('panel')} onClose={onClose}>
      <PlanResult key={id} id={id} onClose={onClose} />
    </SidePanel>
  )
}
