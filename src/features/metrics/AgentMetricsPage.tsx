import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import { LinkButton } from '../../common/page/LinkButton'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { AgentDashboard } from './AgentDashboard'
import styles from './AgentDashboard.module.css'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useAgent } from '../../common/resources/useAgent'
import { useNameInPath } from '../../lib/hooks/useNameInPath'

/** The charts of one agent, on a page of their own. */
export function AgentMetricsPage() {
  const { t } = useTranslation('metrics')
  const agentId = useNameInPath()
  const [refreshSlot, setRefreshSlot] = useState<Element | null>(null)
  // The charts neither wait for the agent nor need it.
  const { agent } = useAgent(agentId)
  const name = agent?.hostname || agentId
  return (
    <Page
      title={t('ofAgent', { name })}
      aside={
        agent && (
          <span className={styles.state}>
            <AgentStateLabel state={agent.state} />
          </span>
        )
      }
      parent={{ to: paths.agent(agentId), label: name }}
      refresh={<div ref={setRefreshSlot} />}
      actions={<LinkButton to={paths.metrics([agentId])}>{t('compareAgents')}</LinkButton>}
    >
      <AgentDashboard
        key={agentId}
        agentId={agentId}
        name={name}
        cores={agent?.machine?.cpu?.cores ?? null}
        since={agent?.create_time ?? null}
        runners={agent?.runners ?? noRunners}
        refreshSlot={refreshSlot}
      />
    </Page>
  )
}

const noRunners: readonly string[] = []
