import { parseRunnerKey } from '../../contract/runners'
import { useTranslation } from 'react-i18next'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { Empty } from '../../ui/feedback/Empty'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { SidePanel } from '../../ui/panel/SidePanel'
import { RunnerDetail } from './RunnerDetail'

interface Props {
  /** `runnerKey`, or '' while the panel is closed */
  open: string
  onClose: () => void
}

/** The panel beside the list that shows one runner. */
export function RunnerPanel({ open, onClose }: Props) {
  const { t } = useTranslation('runners')
  // The panel keeps its content while it slides out.
  const key = useLastKnown('', open || undefined) ?? ''
  const runner = parseRunnerKey(key)
  return (
    <SidePanel open={open !== ''} label={runner?.config ?? t('title')} onClose={onClose}>
      {runner ? (
        <RunnerDetail key={key} agent={runner.agent} config={runner.config} onClose={onClose} />
      ) : (
        <PanelLayout title={t('title')} onClose={onClose}>
          <Empty title={t('detail.noName')} />
        </PanelLayout>
      )}
    </SidePanel>
  )
}
