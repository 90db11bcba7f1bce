import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { useRefreshInterval } from '../../common/page/Freshness'
import { Dashboard } from './Dashboard'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { useAgent } from '../../common/resources/useAgent'
import { useLastName } from '../../lib/hooks/useLastName'

/** The charts of one agent, on a page of their own. */
export function AgentMetricsPage() {
  const { t } = useTranslation('metrics')
  const agentId = useLastName()
  // The charts do not wait for it, and live without it.
  const { agent } = useAgent(agentId, useRefreshInterval())
  const name = agent?.hostname || agentId
  return (
    <Page
      title={t('ofAgent', { name })}
      aside={agent && <AgentStateLabel state={agent.state} />}
      parent={{ to: paths.agent(agentId), label: name }}
      actions={<Link to={paths.metrics([agentId])}>{t('compareAgents')}</Link>}
    >
      <Dashboard
        key={agentId}
        agentId={agentId}
        name={name}
        cores={agent?.machine?.cpu?.cores ?? null}
        runners={agent?.runners ?? none}
      />
    </Page>
  )
}

const none: readonly string[] = []
