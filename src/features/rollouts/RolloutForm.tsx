import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { configDigest } from '../../contract/normalConfig'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useConsole } from '../../common/consoleContext'
import { paths } from '../../common/paths'
import { selectedIds } from '../../domain/plan/model/selection'
import { stagesOf } from '../../domain/rollout/stages'
import { createSelectionStore } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { AudienceFields } from './AudienceFields'
import { StartBar } from './StartBar'
import { useCandidates, type Audience } from './candidates'
import { limitsOf, newForm, splitOf, type Form } from './form'
import { GateFields } from './GateFields'
import styles from './RolloutForm.module.css'
import { StageFields } from './StageFields'
import { StagePreview } from './StagePreview'

interface Props {
  config: string
  content: Record<string, unknown>
  /** the config that it replaces; '' for none */
  replaces: string
  /** ids of the agents of the plan that led here */
  planAgents: readonly string[]
}

/** The form for a rollout, with a preview of its stages. */
export function RolloutForm({ config, content, replaces, planAgents }: Props) {
  const { t } = useTranslation('rollouts')
  const navigate = useNavigate()
  const { plans } = useConsole()
  const [selectionStore] = useState(createSelectionStore)
  const selection = useStore(selectionStore)
  const [form, setForm] = useState(() =>
    newForm(replaces ? 'configAgents' : planAgents.length > 0 ? 'planAgents' : 'tags'),
  )
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const change = (part: Partial<Form>) => setForm((form) => ({ ...form, ...part }))

  const audience = useMemo(
    () => audienceOf(form, { planAgents, selectedAgents: selectedIds(selection), replaces }),
    [form, planAgents, selection, replaces],
  )
  const { result, candidates } = useCandidates(audience, config)
  const split = splitOf(form)
  const limits = limitsOf(form)
  const stages = useMemo(
    () => (candidates && split ? stagesOf(candidates.agents, split) : []),
    [candidates, split],
  )
  const reason =
    audience === null
      ? t('new.chooseAgents')
      : !split || !limits
        ? t('new.invalidNumbers')
        : result.isFetching
          ? t('new.reading')
          : stages.length === 0
            ? t('new.noAgents')
            : null

  const start = async () => {
    if (!limits) return
    setState('busy')
    try {
      const rolloutRunner = await plans.loadRolloutRunner()
      const input = { config, digest: configDigest(content), replaces, stages, limits }
      void navigate(paths.rollout(await rolloutRunner.start(input)))
    } catch {
      setState('failed')
    }
  }
  return (
    <div className={styles.form}>
      {replaces && <Banner tone="info">{t('new.replaceHelp', { config, replaces })}</Banner>}
      <Section title={t('new.audience')}>
        <AudienceFields
          form={form}
          onChange={change}
          planAgentCount={planAgents.length}
          replaces={replaces}
          selectionStore={selectionStore}
        />
      </Section>
      <Section title={t('new.stages')}>
        <StageFields form={form} onChange={change} />
      </Section>
      <Section title={t('new.gate')}>
        <GateFields form={form} onChange={change} />
      </Section>
      {audience && (
        <Section title={t('new.preview')}>
          {result.isFetching && !candidates && <ProgressLine text={t('new.reading')} share={0} />}
          <QueryBoundary query={result} what={t('new.candidates')}>
            {candidates && <StagePreview candidates={candidates} stages={stages} />}
          </QueryBoundary>
        </Section>
      )}
      {state === 'failed' && <Banner tone="error">{t('new.notKept')}</Banner>}
      <StartBar
        stages={stages}
        replacing={replaces !== ''}
        reason={reason}
        busy={state === 'busy'}
        onStart={() => void start()}
      />
    </div>
  )
}

function audienceOf(
  { audience: kind, tags }: Form,
  given: {
    planAgents: readonly string[]
    selectedAgents: readonly string[]
    replaces: string
  },
): Audience | null {
  if (kind === 'configAgents') return { is: 'configAgents', config: given.replaces }
  if (kind === 'tags') return tags.length > 0 ? { is: 'tags', tags } : null
  const ids = kind === 'planAgents' ? given.planAgents : given.selectedAgents
  return ids.length > 0 ? { is: 'agents', ids } : null
}
