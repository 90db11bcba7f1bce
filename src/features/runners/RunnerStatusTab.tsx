import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import type { Runner } from '../../contract/runners'
import { readStatus } from '../../contract/runnerStatus'
import { paths } from '../../common/paths'
import { RunnerStateLabel } from '../../common/resources/RunnerStateLabel'
import { isUnreachable } from '../../contract/agents'
import { useAgentStates } from '../../common/resources/useAgentStates'
import { useRunnerFailures } from '../../common/resources/useRunnerFailures'
import { useMaskText } from '../../common/useNotSecret'
import { useFormat } from '../../ui/useFormat'
import { Facts, type Fact } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { Moment } from '../../ui/layout/Time'
import { RunnerAgentState } from './RunnerAgentState'
import { ConfigTime } from './ConfigTime'
import { ErrorHistory } from './ErrorHistory'
import type { ListedRunner } from './listedRunner'
import styles from './RunnerStatusTab.module.css'
import { StageTable } from './StageTable'
import { Totals } from './Totals'

interface Props {
  runner: ListedRunner
  whole: Runner
  /** when the runner was read, in Unix ms */
  at: number
  /** the same by the clock of this device */
  updatedAt: number
}

/** The status of a runner: its agent and config, totals, stages and past errors. */
export function RunnerStatusTab({ runner, whole, at, updatedAt }: Props) {
  const { t } = useTranslation('runners')
  const format = useFormat()
  const maskText = useMaskText()
  const status = readStatus(whole.status, whole.error, whole.config)
  const { agent_id, hostname, ip, name, update_time } = runner
  const agentState = useAgentStates([agent_id]).get(agent_id) ?? ''
  const failures = useRunnerFailures(
    useMemo(() => [whole], [whole]),
    updatedAt,
  )
  const facts: (Fact | false)[] = [
    {
      label: t('columns.state'),
      value: (
        <RunnerStateLabel
          state={runner.state}
          agentState={agentState}
          failure={failures.get(runner.key)}
        />
      ),
    },
    {
      label: t('columns.agent'),
      value: (
        <span className={styles.agent}>
          <Link to={paths.agent(agent_id)}>{hostname || agent_id}</Link>
          <code>{ip || agent_id}</code>
          <RunnerAgentState id={agent_id} />
        </span>
      ),
    },
    {
      label: t('detail.config'),
      value: (
        <>
          <Link to={paths.config(name)}>{name}</Link>
          {' · '}
          <Link to={paths.runnersOfConfig(name)}>{t('detail.allOfConfig', { name })}</Link>
        </>
      ),
    },
    {
      label: t('columns.configTime'),
      value: <ConfigTime name={name} at={runner.config_timestamp} full agent={agent_id} />,
    },
    status.elapsed !== null && {
      label: t('detail.elapsed'),
      value: format.duration(status.elapsed * 1000),
    },
    status.path !== '' && { label: t('detail.path'), value: <code>{maskText(status.path)}</code> },
    {
      label: t('columns.statusTime'),
      value:
        update_time === null ? (
          t('detail.statusRead', { time: format.clock(at) })
        ) : (
          <Moment at={update_time} />
        ),
    },
  ]
  return (
    <div className={styles.tab} data-last-known={isUnreachable(agentState) || undefined}>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      {isUnreachable(agentState) && <Banner tone="info">{t('lastKnown')}</Banner>}
      {status.error && <Banner tone="error">{maskText(status.error)}</Banner>}
      {status.rawText === null ? (
        <>
          {status.stopped ? (
            <Banner tone="info">{t('stopped.text')}</Banner>
          ) : (
            <>
              <Totals status={status} />
              <Section title={t('stages.title')}>
                <StageTable stages={status.stages} />
              </Section>
            </>
          )}
          <Section title={t('history.title')}>
            <ErrorHistory history={status.history} />
          </Section>
        </>
      ) : (
        <Banner tone="info">
          {status.rawText === '' ? (
            t('unread.missing')
          ) : (
            <>
              {t('unread.text')} <code>{maskText(status.rawText)}</code>
            </>
          )}
        </Banner>
      )}
    </div>
  )
}
