import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { isUnreachable } from '../../contract/agents'
import type { RunnerFailure } from '../../domain/runners/runnerFailure'
import { paths } from '../../common/paths'
import { RunnerStateLabel } from '../../common/resources/RunnerStateLabel'
import { maskText } from '../../domain/secrets/secrets'
import { changeSearch } from '../../lib/browser/searchParams'
import { Copyable } from '../../ui/controls/Copyable'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { RunnerAgentState } from './RunnerAgentState'
import { ConfigTime } from './ConfigTime'
import { errorCount, lastErrorOf, stageTotals } from './stageTotals'
import { OpenSearch, type RunnerSearch } from './filters'
import type { ListedRunner } from './listedRunner'
import { Rate } from './Rate'
import styles from './RunnersPage.module.css'
import { useFigureFormat } from './useFigureFormat'

type RunnerColumn = Column<ListedRunner, RunnerSearch['sort']>

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
  const figures = useFigureFormat()
  return useMemo(() => {
    const numberColumn = (
      key: NumberColumn,
      width: number,
      cell: RunnerColumn['cell'],
      hidden = false,
    ): RunnerColumn => ({
      key,
      title: t(`columns.${key}`),
      width,
      numeric: true,
      hidden,
      cell: (runner) =>
        runner.status.stopped ? <span title={t('stopped.short')}>–</span> : cell(runner),
    })
    const stateOf = ({ agent_id }: ListedRunner) => states.get(agent_id) ?? ''
    const columns: RunnerColumn[] = [
      {
        key: 'name',
        title: t('columns.name'),
        sort: 'name',
        width: 144,
        cell: (runner) => <RunnerLink runner={runner} />,
      },
      {
        key: 'agent',
        title: t('columns.agent'),
        sort: 'hostname',
        width: 124,
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
        width: 136,
        cell: ({ ip }) => ip && <Copyable text={ip} what={t('columns.ip')} />,
      },
      {
        key: 'agentState',
        title: t('columns.agentState'),
        hidden: true,
        width: 108,
        cell: ({ agent_id }) => <RunnerAgentState id={agent_id} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        width: 148,
        cell: (runner) => (
          <RunnerStateLabel
            state={runner.state}
            agentState={stateOf(runner)}
            failure={failures.get(runner.key)}
          />
        ),
      },
      {
        key: 'config_timestamp',
        title: t('columns.configTime'),
        sort: 'config_timestamp',
        width: 128,
        cell: ({ name, config_timestamp }) => <ConfigTime name={name} at={config_timestamp} />,
      },
      numberColumn('read', 112, ({ status: { read } }) => figures.number(read.count), true),
      numberColumn('readSpeed', 88, ({ status: { read } }) => (
        <Rate text={figures.number(read.perSecond)} trend={read.trend} />
      )),
      numberColumn(
        'readBytes',
        104,
        ({ status: { read } }) => figures.bytesPerSecond(read.bytesPerSecond),
        true,
      ),
      numberColumn(
        'parsed',
        112,
        ({ status }) => figures.number(stageTotals(status.stages, 'parser').success),
        true,
      ),
      numberColumn(
        'parseErrors',
        104,
        ({ status }) => figures.number(stageTotals(status.stages, 'parser').errors),
        true,
      ),
      numberColumn(
        'sent',
        112,
        ({ status }) => figures.number(stageTotals(status.stages, 'sender').success),
        true,
      ),
      numberColumn('sentSpeed', 88, ({ status }) => {
        const { perSecond, trend } = stageTotals(status.stages, 'sender')
        return <Rate text={figures.number(perSecond)} trend={trend} />
      }),
      numberColumn(
        'sendErrors',
        104,
        ({ status }) => figures.number(stageTotals(status.stages, 'sender').errors),
        true,
      ),
      numberColumn('lag', 88, ({ status }) => figures.lag(status.lag)),
      numberColumn('errors', 132, ({ status }) => figures.number(errorCount(status.stages))),
      {
        key: 'lastError',
        title: t('columns.lastError'),
        cell: ({ status }) => {
          if (status.rawText)
            return <span title={maskText(status.rawText)}>{t('unread.short')}</span>
          const error = lastErrorOf(status)
          return error && <MiddleEllipsis text={error} keep={10} />
        },
      },
      {
        key: 'statusTime',
        title: t('columns.statusTime'),
        hidden: true,
        width: 112,
        cell: ({ update_time }) => update_time !== null && <Ago at={update_time} />,
      },
    ]
    // What an agent that is not online reported last is grey.
    return columns.map((column) =>
      column.key === 'name' || column.key === 'agent'
        ? column
        : {
            ...column,
            cell: (runner) =>
              isUnreachable(stateOf(runner)) ? (
                <span className={styles.lastKnown}>{column.cell(runner)}</span>
              ) : (
                column.cell(runner)
              ),
          },
    )
  }, [t, figures, states, failures])
}

type NumberColumn =
  | 'read'
  | 'readSpeed'
  | 'readBytes'
  | 'parsed'
  | 'parseErrors'
  | 'sent'
  | 'sentSpeed'
  | 'sendErrors'
  | 'lag'
  | 'errors'

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
