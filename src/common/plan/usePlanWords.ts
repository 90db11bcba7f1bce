import { useTranslation } from 'react-i18next'
import type { PlanHead } from '../../domain/plan/store/journal'
import type { PlanSummary } from '../../domain/plan/model/summary'
import type { ChangeKind } from '../../domain/plan/model/changes'

type TitledPlan = Pick<PlanHead, 'summary' | 'origin'>

/** Texts for what a plan does: its title and the label of its button. */
export function usePlanWords() {
  const { t } = useTranslation('plan')

  const tagOf = ({ tag, total, changing }: PlanSummary, many: boolean) => {
    if (tag) return t('nouns.tag', { tag })
    return many ? t('nouns.tags', { count: changing || total }) : t('nouns.noTag')
  }
  const configOf = ({ config, total, changing }: PlanSummary) =>
    config ? t('nouns.config', { config }) : t('nouns.configs', { count: changing || total })

  const agentsOf = ({ agents, target, kinds }: PlanSummary) =>
    agents === 1 && target && !kinds.includes('createTag')
      ? target
      : t('nouns.agents', { count: agents })

  const runnersOf = ({ agents, config, target, changing, total }: PlanSummary) => {
    const count = changing || total
    if (count === 1) return t('nouns.runner', { config, target })
    const runners = t('nouns.runners', { count })
    if (config) return t('nouns.ofConfig', { runners, config })
    return t('nouns.onAgents', { runners, agents: t('nouns.agents', { count: agents }) })
  }

  const act = (summary: PlanSummary): string => {
    const { kinds } = summary
    const [kind] = kinds
    if (!kind) return t('acts.nothing')
    if (kinds.length > 1) return mixed(summary)
    if (runnerKinds.has(kind)) return t(`acts.${kind}`, { what: runnersOf(summary) })
    if (kind === 'removeAgent' || kind === 'upgradeAgent')
      return t(`acts.${kind}`, { what: agentsOf(summary) })
    if (kind === 'assignConfig')
      return t('acts.assignConfig', { config: configOf(summary), agents: agentsOf(summary) })
    if (kind === 'addTag' || kind === 'removeTag')
      return t(`acts.${kind}`, { tag: tagOf(summary, false), agents: agentsOf(summary) })
    return t(`acts.${kind}`, { tag: tagOf(summary, true), config: configOf(summary) })
  }
  const mixed = (summary: PlanSummary) => {
    const { kinds, agents, renamed } = summary
    const agentsText = { agents: t('nouns.agents', { count: agents }) }
    if (
      kinds.includes('createTag') &&
      kinds.every((kind) => kind === 'createTag' || kind === 'addTag')
    )
      return t('acts.createTagFor', { tag: tagOf(summary, true), ...agentsText })
    if (kinds.every((kind) => kind === 'addTag' || kind === 'removeTag'))
      return t('acts.mixedTags', agentsText)
    if (kinds.includes('createConfig') && kinds.includes('deleteConfig'))
      // Plans that earlier versions stored do not tell the names.
      return renamed ? t('acts.renameConfigTo', renamed) : t('acts.renameConfig')
    if (kinds.every((kind) => kind === 'createConfig' || kind === 'saveConfig'))
      return t('acts.restoreConfigs', { config: configOf(summary) })
    return t('acts.mixed', { changes: t('nouns.changes', { count: summary.changing }) })
  }

  return {
    act,
    /** begins with the origin of the plan, for example "Undo", if it has one */
    title: ({ summary, origin }: TitledPlan) => {
      const words = act(summary)
      if (!origin) return words
      const count = origin.is === 'stage' ? origin.stage + 1 : 0
      return t('originOf', { origin: t(`origin.${origin.is}`, { count }), act: words })
    },
  }
}

const runnerKinds = new Set<ChangeKind>([
  'startRunner',
  'stopRunner',
  'resetRunner',
  'removeRunner',
  'renewRunner',
])
