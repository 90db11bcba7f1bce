import { Input } from 'antd'
import { Suspense, useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PanelFrame } from '../../ui/panel/PanelFrame'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../page/QueryBoundary'
import { consequencesOf } from '../../domain/plan/model/care'
import { ConfirmBar } from './ConfirmBar'
import { ImpactSection, PlanReview } from './lazy'
import { SelectionDriftBanner } from './SelectionDriftBanner'
import { Figures } from './Figures'
import { Packages } from './Packages'
import type { DriftInclusion } from '../../domain/plan/model/selection'
import { PlanConsequences } from './PlanConsequences'
import type { PlanRequest } from '../../domain/plan/model/planRequest'
import type { Prepared } from '../../domain/plan/planning/prepare'
import styles from './PlanPreview.module.css'
import { StagedOffer } from './StagedOffer'
import { StepTable } from './StepTable'
import { summarize } from '../../domain/plan/model/summary'
import { useApply } from './useApply'
import { usePlanWords } from './usePlanWords'
import { usePrepared } from './usePrepared'
import { useSkipColumns } from './useSkipColumns'

interface Props {
  /** of the request */
  id: string
  request: PlanRequest
  onClose: () => void
}

/** What a plan will do, before it does. */
export function PlanPreview({ id, request, onClose }: Props) {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  const [include, setInclude] = useState<DriftInclusion>({ more: false, gone: false })
  const [note, setNote] = useState('')
  // Until it was looked where it gets to, nobody can say that nothing stands against it.
  const [held, setHeld] = useState<string | null>(() => t('preparing'))
  const noteId = useId()
  const { prepared, error, reading, progress, again } = usePrepared(id, request, include)
  const { state, apply } = useApply({ request, prepared, again })
  const summary = useMemo(() => prepared && summarize(prepared.plan.steps), [prepared])
  const title = summary && words.title({ summary, origin: request.origin })

  return (
    <PanelFrame
      title={title ?? t('preparing')}
      onClose={onClose}
      footer={
        <ConfirmBar
          key={summary && `${summary.changing} ${summary.permanent}`}
          summary={summary}
          busy={reading || state === 'busy'}
          reason={held}
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
        of={{ error, has: prepared !== undefined, at: prepared?.takenAt ?? 0, retry: again }}
        what={t('what')}
      >
        {state === 'changed' && <Banner tone="warning">{t('changedSince')}</Banner>}
        {state === 'failed' && <Banner tone="error">{t('tooFew')}</Banner>}
        {prepared?.drift && (
          <SelectionDriftBanner drift={prepared.drift} include={include} onInclude={setInclude} />
        )}
        {request.review && (
          <Suspense>
            <PlanReview review={request.review} />
          </Suspense>
        )}
        {/* Its texts may come later than the plan. */}
        <Suspense>
          {prepared && !request.origin && <StagedOffer plan={prepared.plan} onLeave={onClose} />}
        </Suspense>
        {prepared && (
          <Body prepared={prepared}>
            <Suspense>
              <ImpactSection id={id} prepared={prepared} onHeld={setHeld} />
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
    </PanelFrame>
  )
}

const same = <Row,>(row: Row) => row

type Part = 'change' | 'already' | 'skipped'

function Body({ prepared, children }: { prepared: Prepared; children: ReactNode }) {
  const { plan, known } = prepared
  const { t } = useTranslation('plan')
  const [part, setPart] = useState<Part | null>(null)
  const columns = useSkipColumns(plan.steps)
  const care = useMemo(() => consequencesOf(plan), [plan])
  const rows = useMemo(
    () =>
      plan.steps.flatMap((step, place) => {
        const own: Part = !step.skip ? 'change' : step.skip === 'already' ? 'already' : 'skipped'
        return part === null || own === part ? [{ place, step }] : []
      }),
    [plan, part],
  )
  return (
    <>
      <Figures
        label={t('figures.label')}
        chosen={part}
        onChoose={setPart}
        figures={[
          { name: 'change', text: t('figures.change'), count: care.changing },
          { name: 'already', text: t('figures.already'), count: care.already },
          { name: 'skipped', text: t('figures.skipped'), count: care.skipped },
        ]}
      />
      {care.changing === 0 && <Banner tone="info">{t('nothing')}</Banner>}
      <PlanConsequences care={care} />
      {children}
      {known.releases && <Packages steps={plan.steps} known={known} releases={known.releases} />}
      <StepTable label={t('table')} rows={rows} rowOf={same} columns={columns} />
    </>
  )
}
