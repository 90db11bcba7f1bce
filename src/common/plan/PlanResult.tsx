import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useConsole } from '../consoleContext'
import type { PlanHead } from '../../domain/plan/store/journal'
import { countOutcomes, outcomeOf } from '../../domain/plan/model/outcomes'
import { lostRunnerChanges } from '../../domain/plan/planning/followUp'
import { ActionButton } from '../../ui/controls/ActionButton'
import { PlanProgress } from './PlanProgress'
import { ResultActions } from './ResultActions'
import { ResultSteps } from './ResultSteps'
import type { AppliedPlan } from '../../domain/plan/store/planStore'
import { useAppliedPlan, usePlanRunner } from './usePlans'
import { useLateCheck } from './useLateCheck'
import { usePlanner } from './usePlanner'
import { usePlanWords } from './usePlanWords'

interface Props {
  id: string
  onClose: () => void
}

/** The result of an applied plan with all its steps, updated while it is applied. */
export function PlanResult({ id, onClose }: Props) {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  const { applied, failed } = useAppliedPlan(id)
  return (
    <PanelLayout
      title={applied ? words.title(applied.head) : t('panel')}
      onClose={onClose}
      footer={applied && <ResultActions applied={applied} />}
    >
      {failed && <Banner tone="error">{t('loadFailed')}</Banner>}
      {applied === undefined && !failed && <TableSkeleton label={t('panel')} />}
      {applied === null && <Empty title={t('unknownPlan.title')}>{t('unknownPlan.body')}</Empty>}
      {applied && <Result applied={applied} />}
    </PanelLayout>
  )
}

function Result({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const planRunner = usePlanRunner()
  const { head, progress } = applied
  useLateCheck(applied)
  return (
    <>
      <About head={head} />
      {planRunner?.isPersistent === false && <Banner tone="info">{t('notKept')}</Banner>}
      {progress.interrupted && (
        <Banner tone="warning">
          {t('interrupted', { count: countOutcomes(progress.codes).unsent })}
        </Banner>
      )}
      <LostRunners applied={applied} />
      <PlanProgress applied={applied} />
      <ResultSteps applied={applied} />
    </>
  )
}

/** Runners that a plan has deleted and could not replace, with the action that helps; and those that it restored. */
function LostRunners({ applied }: { applied: AppliedPlan }) {
  const { t } = useTranslation('plan')
  const { open, blocked } = usePlanner()
  const { codes } = applied.progress
  const lost = codes.filter((code) => outcomeOf(code) === 'runnerLost').length
  const restored = codes.filter((code) => outcomeOf(code) === 'restored').length
  const origin = { is: 'retry', id: applied.head.id } as const
  return (
    <>
      {lost > 0 && (
        <Banner
          tone="error"
          action={
            <ActionButton
              danger
              primary
              reason={blocked}
              onAction={() => open({ changes: lostRunnerChanges(applied), origin })}
            >
              {t('assignAgain')}
            </ActionButton>
          }
        >
          {t('lost', { count: lost })}
        </Banner>
      )}
      {restored > 0 && <Banner tone="error">{t('restoredRunners', { count: restored })}</Banner>}
    </>
  )
}

function About({ head: { createdAt, note } }: { head: PlanHead }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { serverId } = useConsole()
  return (
    <div>
      {t('appliedAt', { time: format.dateTime(createdAt) })} ·{' '}
      {t('whereOnly', { server: serverId })}
      {note && ` · ${note}`}
    </div>
  )
}
