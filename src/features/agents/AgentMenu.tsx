import { useTranslation } from 'react-i18next'
import type { Agent } from '../../contract/agents'
import { PlanButton } from '../../common/plan/PlanButton'

/** The rare and dangerous actions on one agent: the same plans as for a selection of many. */
export function AgentMenu({ agent: { id } }: { agent: Agent }) {
  const { t } = useTranslation('agentPlans')
  return (
    <>
      <PlanButton request={() => ({ changes: [{ kind: 'upgradeAgent', agent: id }] })}>
        {t('actions.upgrade')}
      </PlanButton>
      <PlanButton request={() => ({ changes: [{ kind: 'removeAgent', agent: id }] })}>
        {t('actions.remove')}
      </PlanButton>
    </>
  )
}
