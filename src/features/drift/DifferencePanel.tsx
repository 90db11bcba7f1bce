import { useTranslation } from 'react-i18next'
import { parseRunnerKey } from '../../contract/runners'
import type { DriftItem } from '../../domain/drift/driftOf'
import type { IgnoreStore } from '../../domain/drift/ignoredDifferences'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { Empty } from '../../ui/feedback/Empty'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { SidePanel } from '../../ui/panel/SidePanel'
import { DifferenceDetail } from './DifferenceDetail'

interface Props {
  /** `runnerKey`, or '' while the panel is closed */
  open: string
  /** what the scan says of a runner; undefined before it says anything */
  itemOf: (agent: string, config: string) => DriftItem | undefined
  store: IgnoreStore
  onApplied: () => void
  onClose: () => void
}

/** The panel beside the list that shows what differs between a config and one runner of it. */
export function DifferencePanel({ open, itemOf, store, onApplied, onClose }: Props) {
  const { t } = useTranslation('difference')
  // The panel keeps its content while it slides out.
  const key = useLastKnown('', open || undefined) ?? ''
  const runner = parseRunnerKey(key)
  return (
    <SidePanel open={open !== ''} label={runner?.config ?? t('content')} onClose={onClose}>
      {runner ? (
        <DifferenceDetail
          key={key}
          {...runner}
          item={itemOf(runner.agent, runner.config)}
          store={store}
          onApplied={onApplied}
          onClose={onClose}
        />
      ) : (
        <PanelLayout title={t('content')} onClose={onClose}>
          <Empty title={t('noName')} />
        </PanelLayout>
      )}
    </SidePanel>
  )
}
