import { Checkbox, Input } from 'antd'
import { Suspense, useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PanelLayout } from '../../ui/panel/PanelLayout'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../page/QueryBoundary'
import { kindOf } from '../../domain/plan/kinds/kindOf'
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
import styles from './PlanPreview.module.css'
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
  const [note, setNote] = useState('')
  // The plan cannot be applied before the impact section has compared it with what runs on the agents.
  const [blockReason, setBlockReason] = useState<string | null>(() => t('preparing'))
  const noteId = useId()
  const { prepared, error, reading, progress, again } = usePreparedPlan(id, request, include)
  const { state, apply } = useApply({ request, prepared, again })
  const summary = useMemo(() => prepared && summarize(prepared.plan.steps), [prepared])
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
          busy={reading || state === 'busy'}
          reason={blockReason ?? repeatReason}
          onApply={(save) => void apply({ note: note.trim(), save })}
          onCancel={onClose}
        />
      }
    >
      {reading && (
        <ProgressLine
          text={progress.total ? t('preparingRows', progress) : t('preparing')}
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
        {summary && summary.changing > 0 && (
          <div className={styles.note}>
            <label htmlFor={noteId}>{t('note')}</label>
            <Input
              id={noteId}
              value={note}
              maxLength={300}
              aria-describedby={`${noteId}-help`}
              onChange={({ target }) => setNote(target.value)}
            />
            <p id={`${noteId}-help`}>{t('noteHelp')}</p>
          </div>
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

type Part = 'change' | 'already' | 'skipped'

function Body({ prepared, children }: { prepared: PreparedPlan; children: ReactNode }) {
  const { plan, snapshot } = prepared
  const { t } = useTranslation('plan')
  const [part, setPart] = useState<Part | null>(null)
  const columns = usePreviewColumns(plan.steps)
  const consequences = useMemo(() => consequencesOf(plan), [plan])
  const rows = useMemo(
    () =>
      plan.steps.flatMap((step, index) => {
        const stepPart: Part = !step.skip
          ? 'change'
          : step.skip === 'already'
            ? 'already'
            : 'skipped'
        return part === null || stepPart === part ? [{ index, step }] : []
      }),
    [plan, part],
  )
  return (
    <>
      <CountFilters
        label={t('figures.label')}
        selected={part}
        onSelect={setPart}
        figures={[
          { name: 'change', text: t('figures.change'), count: consequences.changing },
          { name: 'already', text: t('figures.already'), count: consequences.already },
          { name: 'skipped', text: t('figures.skipped'), count: consequences.skipped },
        ]}
      />
      {consequences.changing === 0 && <Banner tone="info">{t('nothing')}</Banner>}
      <PlanConsequences consequences={consequences} />
      {children}
      {snapshot.releases && (
        <Packages steps={plan.steps} snapshot={snapshot} releases={snapshot.releases} />
      )}
      <StepTable label={t('table')} rows={rows} rowOf={identity} columns={columns} />
    </>
  )
}
