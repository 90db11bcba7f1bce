import { Checkbox } from 'antd'
import { Suspense, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../page/QueryBoundary'
import { kindOf } from '../../domain/plan/kinds/kindOf'
import { confirmationOf } from '../../domain/plan/model/confirmation'
import { consequencesOf } from '../../domain/plan/model/consequences'
import { ConfirmBar } from './ConfirmBar'
import { ImpactSection, PlanReview } from './lazy'
import { SelectionChangeBanner } from './SelectionChangeBanner'
import { CountFilters } from './CountFilters'
import { Packages } from './Packages'
import type { IncludedChanges } from '../../domain/plan/model/selection'
import { PlanConsequences } from './PlanConsequences'
import type { Step } from '../../domain/plan/model/plan'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import type { PreparedPlan } from '../../domain/plan/planning/preparePlan'
import { StagedRolloutOffer } from './StagedRolloutOffer'
import { StepTable } from './StepTable'
import { summarize } from '../../domain/plan/model/summary'
import { useApply } from './useApply'
import { usePlanWords } from './usePlanWords'
import { usePreparedPlan } from './usePreparedPlan'
import { usePreviewColumns } from './stepColumns'

interface Props {
  /** of the request */
  id: string
  request: PlanRequest
  onClose: () => void
}

/** The preview of a plan: its consequences and steps, and the bar to apply it. */
export function PlanPreview({ id, request, onClose }: Props) {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  const [include, setInclude] = useState<IncludedChanges>({ added: false, removed: false })
  // The plan cannot be applied before the impact section has compared it with what runs on the agents.
  const [blockReason, setBlockReason] = useState<string | null>(() => t('preparing'))
  const { prepared, error, reading, progress, again } = usePreparedPlan(id, request, include)
  const { state, apply } = useApply({ request, prepared, again })
  const summary = useMemo(() => prepared && summarize(prepared.plan.steps), [prepared])
  const confirmation = useMemo(
    () => prepared && confirmationOf(prepared.plan, prepared.snapshot),
    [prepared],
  )
  const repeated = countRepeated(prepared?.plan.steps ?? [], request.origin)
  const [repeatAllowed, setRepeatAllowed] = useState(false)
  const repeatReason = repeated > 0 && !repeatAllowed ? t('repeatFirst') : null
  const title = summary && words.title({ summary, origin: request.origin })

  return (
    <PanelLayout
      title={title ?? t('preparing')}
      onClose={onClose}
      footer={
        <ConfirmBar
          key={summary && `${summary.changing} ${summary.permanent}`}
          summary={summary}
          confirmation={confirmation ?? null}
          busy={reading || state === 'busy'}
          reason={blockReason ?? repeatReason}
          onApply={(options) => void apply(options)}
          onCancel={onClose}
        />
      }
    >
      {reading && (
        <ProgressLine
          text={
            progress.total === Infinity
              ? t('preparingUnknown', progress)
              : progress.total
                ? t('preparingRows', progress)
                : t('preparing')
          }
          share={progress.total ? progress.rows / progress.total : 0}
        />
      )}
      <QueryBoundary
        status={{
          error,
          hasData: prepared !== undefined,
          updatedAt: prepared?.takenAt ?? 0,
          retry: again,
        }}
        what={t('what')}
      >
        {state === 'changed' && <Banner tone="warning">{t('changedSince')}</Banner>}
        {state === 'failed' && <Banner tone="error">{t('loadFailed')}</Banner>}
        {repeated > 0 && (
          <Banner
            tone="warning"
            action={
              <Checkbox
                checked={repeatAllowed}
                onChange={({ target }) => setRepeatAllowed(target.checked)}
              >
                {t('repeatAnyway')}
              </Checkbox>
            }
          >
            {t('repeated', { count: repeated })}
          </Banner>
        )}
        {prepared?.selectionChange && (
          <SelectionChangeBanner
            change={prepared.selectionChange}
            include={include}
            onInclude={setInclude}
          />
        )}
        {request.review && (
          <Suspense>
            <PlanReview review={request.review} />
          </Suspense>
        )}
        {/* Suspended until its texts are loaded. */}
        <Suspense>
          {prepared && !request.origin && (
            <StagedRolloutOffer plan={prepared.plan} onLeave={onClose} />
          )}
        </Suspense>
        {prepared && (
          <Body prepared={prepared}>
            <Suspense>
              <ImpactSection id={id} prepared={prepared} onBlock={setBlockReason} />
            </Suspense>
          </Body>
        )}
      </QueryBoundary>
    </PanelLayout>
  )
}

/** Counts the steps that take effect once more if the same change of an earlier plan has happened or still happens. */
const countRepeated = (steps: readonly Step[], origin: PlanRequest['origin']) =>
  steps.filter(
    ({ change, skip, warnings }) =>
      !skip &&
      kindOf(change).unrepeatable &&
      (origin?.is === 'retry' || warnings.includes('again')),
  ).length

const identity = <Row,>(row: Row) => row

type Part = 'change' | 'warned' | 'already' | 'skipped'

/** Whether a figure counts a step. A step with a warning changes something, too. */
const isIn: Record<Part, (step: Step) => boolean> = {
  change: ({ skip }) => !skip,
  warned: ({ skip, warnings }) => !skip && warnings.length > 0,
  already: ({ skip }) => skip === 'already',
  skipped: ({ skip }) => skip !== undefined && skip !== 'already',
}
const parts = ['change', 'warned', 'already', 'skipped'] as const

function Body({ prepared, children }: { prepared: PreparedPlan; children: ReactNode }) {
  const { plan, snapshot } = prepared
  const { steps } = plan
  const { t } = useTranslation('plan')
  const [part, setPart] = useState<Part | null>(null)
  const columns = usePreviewColumns(steps)
  const consequences = useMemo(() => consequencesOf(plan), [plan])
  const rows = useMemo(
    () =>
      steps.flatMap((step, index) => (part === null || isIn[part](step) ? [{ index, step }] : [])),
    [steps, part],
  )
  const figures = parts
    .map((name) => ({ name, text: t(`figures.${name}`), count: steps.filter(isIn[name]).length }))
    .filter(({ name, count }) => name !== 'warned' || count > 0)
  return (
    <>
      {steps.length > 1 && (
        <CountFilters
          label={t('figures.label')}
          selected={part}
          onSelect={setPart}
          figures={figures}
        />
      )}
      {consequences.changing === 0 && <Banner tone="info">{t('nothing')}</Banner>}
      <PlanConsequences consequences={consequences} />
      {children}
      {snapshot.releases && (
        <Packages steps={steps} snapshot={snapshot} releases={snapshot.releases} />
      )}
      <StepTable
        label={t('table')}
        single={steps.length === 1}
        rows={rows}
        rowOf={identity}
        columns={columns}
      />
    </>
  )
}
