import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agent } from '../../contract/agents'
import { PlanButton } from '../../common/plan/PlanButton'
import { EditTagsButton } from './EditTagsButton'

/** The actions on one agent: the same plans as for a selection of many. */
export function AgentActions({ agent: { id } }: { agent: Agent }) {
  const { t } = useTranslation('agentPlans')
  const selection = useMemo(() => ({ is: 'rows' as const, ids: new Set([id]) }), [id])
  return (
    <>
      <EditTagsButton getSelection={() => selection} />
      <PlanButton request={() => ({ changes: [{ kind: 'upgradeAgent', agent: id }] })}>
        {t('actions.upgrade')}
      </PlanButton>
      <PlanButton danger request={() => ({ changes: [{ kind: 'removeAgent', agent: id }] })}>
        {t('actions.remove')}
      </PlanButton>
    </>
  )
}
