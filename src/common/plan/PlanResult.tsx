import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useConsole } from '../console'
import type { Head } from '../../domain/plan/store/journal'
import { countGroups } from '../../domain/plan/model/outcomes'
import { PlanProgress } from './PlanProgress'
import { ResultActions } from './ResultActions'
import { ResultSteps } from './ResultSteps'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { useAppliedPlan, usePlanRunner } from './useApplied'
import { usePlanWords } from './usePlanWords'

interface Props {
  id: string
  onClose: () => void
}

/** What came of a plan, step by step, while it is applied and ever after. */
export function PlanResult({ id, onClose }: Props) {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  const { applied, failed } = useAppliedPlan(id)
  return (
    <PanelFrame
      title={applied ? words.title(applied.head) : t('panel')}
      onClose={onClose}
      footer={applied && <ResultActions applied={applied} />}
    >
      {failed && <Banner tone="error">{t('tooFew')}</Banner>}
      {applied === undefined && !failed && <TableSkeleton label={t('panel')} />}
      {applied === null && <Empty title={t('unknownPlan.title')}>{t('unknownPlan.body')}</Empty>}
      {applied && <Result applied={applied} />}
    </PanelFrame>
  )
}

function Result({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const desk = usePlanRunner()
  const { head, progress } = applied
  return (
    <>
      <About head={head} />
      {desk?.kept === false && <Banner tone="info">{t('notKept')}</Banner>}
      {progress.interrupted && (
        <Banner tone="warning">
          {t('interrupted', { count: countGroups(progress.codes).unsent })}
        </Banner>
      )}
      <PlanProgress applied={applied} />
      <ResultSteps applied={applied} />
    </>
  )
}

function About({ head: { createdAt, note } }: { head: Head }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { serverId } = useConsole()
  return (
    <div>
      {t('appliedAt', { time: format.moment(createdAt) })} · {t('whereOnly', { server: serverId })}
      {note && ` · ${note}`}
    </div>
  )
}
