import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { AgentDashboard } from './AgentDashboard'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useAgent } from '../../common/resources/useAgent'
import { useNameInPath } from '../../lib/hooks/useNameInPath'

/** The charts of one agent, on a page of their own. */
export function AgentMetricsPage() {
  const { t } = useTranslation('metrics')
  const agentId = useNameInPath()
  // The charts neither wait for the agent nor need it.
  const { agent } = useAgent(agentId)
  const name = agent?.hostname || agentId
  return (
    <Page
      title={t('ofAgent', { name })}
      aside={agent && <AgentStateLabel state={agent.state} />}
      parent={{ to: paths.agent(agentId), label: name }}
      actions={<Link to={paths.metrics([agentId])}>{t('compareAgents')}</Link>}
    >
      <AgentDashboard
        key={agentId}
        agentId={agentId}
        name={name}
        cores={agent?.machine?.cpu?.cores ?? null}
        since={agent?.create_time ?? null}
        runners={agent?.runners ?? noRunners}
      />
    </Page>
  )
}

const noRunners: readonly string[] = []
