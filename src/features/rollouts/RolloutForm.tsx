import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { configDigest } from '../../contract/normalConfig'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { useConsole } from '../../common/console'
import { paths } from '../../common/paths'
import { selectedIds as chosenOf } from '../../domain/plan/model/selection'
import { stagesOf } from '../../domain/rollout/stages'
import { createSelectionStore } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { AudienceChoice } from './AudienceChoice'
import { BeginBar } from './BeginBar'
import type { Meant } from './candidates'
import { limitsOf, newForm, splitOf, type Form } from './form'
import { GateFields } from './GateFields'
import styles from './RolloutForm.module.css'
import { StageFields } from './StageFields'
import { StagePreview } from './StagePreview'
import { useCandidates } from './useCandidates'

interface Props {
  config: string
  content: Record<string, unknown>
  /** '' where nothing gives way */
  replaces: string
  /** ids of the agents that a plan had before */
  chosen: readonly string[]
}

/** Who gets it, in what stages and when it halts; then what will happen. */
export function RolloutForm({ config, content, replaces, chosen }: Props) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const { plans } = useConsole()
  const [picked] = useState(createSelectionStore)
  const ids = useStore(picked)
  const [form, setForm] = useState(() =>
    newForm(replaces ? 'holders' : chosen.length > 0 ? 'chosen' : 'tags'),
  )
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const change = (part: Partial<Form>) => setForm((form) => ({ ...form, ...part }))

  const meant = useMemo(
    () => meantBy(form, { chosen, picked: chosenOf(ids), replaces }),
    [form, chosen, ids, replaces],
  )
  const { result, candidates } = useCandidates(meant, config)
  const split = splitOf(form)
  const limits = limitsOf(form)
  const stages = useMemo(
    () => (candidates && split ? stagesOf(candidates.agents, split) : []),
    [candidates, split],
  )
  const reason =
    meant === null
      ? t('new.whoFirst')
      : !split || !limits
        ? t('new.figures')
        : result.isFetching
          ? t('new.reading')
          : stages.length === 0
            ? t('new.nobody')
            : null

  const begin = async () => {
    if (!limits) return
    setState('busy')
    try {
      const rollouts = await plans.loadRollouts()
      const wish = { config, digest: configDigest(content), replaces, stages, limits }
      void navigate(paths.rollout(await rollouts.start(wish)))
    } catch {
      setState('failed')
    }
  }
  return (
    <div className={styles.form}>
      {replaces && <Banner tone="info">{t('new.replaceHelp', { config, replaces })}</Banner>}
      <Section title={t('new.who')}>
        <AudienceChoice
          form={form}
          onChange={change}
          chosen={chosen.length}
          replaces={replaces}
          picked={picked}
        />
      </Section>
      <Section title={t('new.stages')}>
        <StageFields form={form} onChange={change} />
      </Section>
      <Section title={t('new.gate')}>
        <GateFields form={form} onChange={change} />
      </Section>
      {meant && (
        <Section title={t('new.preview')}>
          {result.isFetching && !candidates && <ProgressLine text={t('new.reading')} share={0} />}
          <QueryBoundary of={faceOf(result)} what={t('new.candidates')}>
            {candidates && <StagePreview candidates={candidates} stages={stages} />}
          </QueryBoundary>
        </Section>
      )}
      {state === 'failed' && <Banner tone="error">{t('new.notKept')}</Banner>}
      <BeginBar
        stages={stages}
        replacing={replaces !== ''}
        reason={reason}
        busy={state === 'busy'}
        onBegin={() => void begin()}
      />
    </div>
  )
}

function meantBy(
  { audience, tags }: Form,
  given: { chosen: readonly string[]; picked: readonly string[]; replaces: string },
): Meant | null {
  if (audience === 'holders') return { is: 'holders', config: given.replaces }
  if (audience === 'tags') return tags.length > 0 ? { is: 'tags', tags } : null
  const ids = audience === 'chosen' ? given.chosen : given.picked
  return ids.length > 0 ? { is: 'agents', ids } : null
}
