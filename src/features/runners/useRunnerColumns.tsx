import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import { agentStates, isUnreachable } from '../../contract/agents'
import type { RunnerFailure } from '../../domain/runners/runnerFailure'
import { paths } from '../../common/paths'
import { useStateName } from '../../common/resources/AgentStateLabel'
import { RunnerStateLabel, useRunnerStateWord } from '../../common/resources/RunnerStateLabel'
import { useMaskText } from '../../common/useNotSecret'
import { textWidth } from '../../lib/text/textWidth'
import { changeSearch } from '../../lib/browser/searchParams'
import { Copyable } from '../../ui/controls/Copyable'
import { markWidth, copyButtonWidth } from '../../lib/table/columnLayout'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { RunnerAgentState } from './RunnerAgentState'
import { ConfigTime } from './ConfigTime'
import { lastErrorOf } from './stageTotals'
import { OpenSearch, type RunnerSearch } from './filters'
import type { ListedRunner } from './listedRunner'
import styles from './RunnersPage.module.css'
import { useNumberColumns } from './useNumberColumns'

export type RunnerColumn = Column<ListedRunner, RunnerSearch['sort']>

/** What is known of runners besides their rows. */
export interface RunnerSignals {
  /** the states of agents that are not online, by id */
  states: ReadonlyMap<string, string>
  /** the runners that fail now, by key */
  failures: ReadonlyMap<string, RunnerFailure>
}

/** All columns of the list. They keep their identity until the language or the signals change. */
export function useRunnerColumns({ states, failures }: RunnerSignals): RunnerColumn[] {
  const { t } = useTranslation('runners')
  const numbers = useNumberColumns()
  const agentState = useStateName()
  const stateWord = useRunnerStateWord()
  const maskText = useMaskText()
  return useMemo(() => {
    const stateOf = ({ agent_id }: ListedRunner) => states.get(agent_id) ?? ''
    const propsOf = (runner: ListedRunner) => ({
      state: runner.state,
      agentState: stateOf(runner),
      failure: failures.get(runner.key),
    })
    const columns: RunnerColumn[] = [
      {
        key: 'name',
        title: t('columns.name'),
        sort: 'name',
        kind: 'name',
        text: ({ name, gone }) => (gone ? `${name}  ${t('gone')}` : name),
        cell: (runner) => <RunnerLink runner={runner} />,
      },
      {
        key: 'agent',
        title: t('columns.agent'),
        sort: 'hostname',
        kind: 'name',
        text: ({ agent_id, hostname }) => hostname || agent_id,
        cell: ({ agent_id, hostname }) => (
          <Link to={paths.agent(agent_id)}>
            <MiddleEllipsis text={hostname || agent_id} />
          </Link>
        ),
      },
      {
        key: 'ip',
        title: t('columns.ip'),
        hidden: true,
        kind: 'mono',
        extra: copyButtonWidth,
        text: ({ ip }) => ip,
        cell: ({ ip }) => ip && <Copyable text={ip} what={t('columns.ip')} />,
      },
      {
        key: 'agentState',
        title: t('columns.agentState'),
        hidden: true,
        kind: 'state',
        extra: markWidth,
        // The state is read by the cell.
        text: () => agentStates.map((state) => agentState(state)),
        cell: ({ agent_id }) => <RunnerAgentState id={agent_id} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        kind: 'state',
        extra: markWidth,
        text: (runner) => stateWord(propsOf(runner)),
        cell: (runner) => <RunnerStateLabel {...propsOf(runner)} />,
      },
      {
        key: 'config_timestamp',
        title: t('columns.configTime'),
        sort: 'config_timestamp',
        kind: 'time',
        // The time may have a mark behind it.
        extra:
          6 + Math.max(...[t('config.changed'), t('config.gone')].map((mark) => textWidth(mark))),
        cell: ({ name, config_timestamp }) => <ConfigTime name={name} at={config_timestamp} />,
      },
      ...numbers,
      {
        key: 'lastError',
        title: t('columns.lastError'),
        kind: 'error',
        text: ({ status }) => (status.rawText ? t('unread.short') : maskText(lastErrorOf(status))),
        cell: ({ status }) => {
          if (status.rawText)
            return <span title={maskText(status.rawText)}>{t('unread.short')}</span>
          const error = maskText(lastErrorOf(status))
          return error && <span title={error}>{error}</span>
        },
      },
      {
        key: 'statusTime',
        title: t('columns.statusTime'),
        hidden: true,
        kind: 'time',
        cell: ({ update_time }) => update_time !== null && <Ago at={update_time} />,
      },
    ]
    // What an agent that is not online reported last is grey.
    return columns.map((column): RunnerColumn => {
      const { key, cell } = column
      if (key === 'name' || key === 'agent' || !cell) return column
      return {
        ...column,
        cell: (runner) =>
          isUnreachable(stateOf(runner)) ? (
            <span className={styles.lastKnown}>{cell(runner)}</span>
          ) : (
            cell(runner)
          ),
      }
    })
  }, [t, numbers, states, failures, agentState, stateWord, maskText])
}

/** Opens the panel of the runner and leaves the rest of the URL as it is. */
function RunnerLink({ runner: { key, name, gone } }: { runner: ListedRunner }) {
  const { t } = useTranslation('runners')
  const { search } = useLocation()
  return (
    <span className={styles.runner}>
      <Link to={{ search: changeSearch(OpenSearch, search, { open: key }) }}>
        <MiddleEllipsis text={name} />
      </Link>
      {gone && (
        <span className={styles.gone} title={t('goneHelp')}>
          {t('gone')}
        </span>
      )}
    </span>
  )
}
