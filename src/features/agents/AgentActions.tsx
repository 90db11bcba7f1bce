import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agent } from '../../contract/agents'
import { PlanButton } from '../../common/plan/PlanButton'
import { TagsButton } from './TagsButton'

/** What can be done to one agent: the same plans as for many. */
export function AgentActions({ agent: { id } }: { agent: Agent }) {
  const { t } = useTranslation('agentPlans')
  const picked = useMemo(() => ({ is: 'rows' as const, ids: new Set([id]) }), [id])
  return (
    <>
      <TagsButton picked={() => picked} />
      <PlanButton request={() => ({ changes: [{ kind: 'upgradeAgent', agent: id }] })}>
        {t('actions.upgrade')}
      </PlanButton>
      <PlanButton danger request={() => ({ changes: [{ kind: 'removeAgent', agent: id }] })}>
        {t('actions.remove')}
      </PlanButton>
    </>
  )
}
