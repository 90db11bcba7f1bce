import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import { RunnerStateLabel } from '../../common/resources/RunnerStateLabel'
import { maskText } from '../../domain/secrets/secrets'
import { Copyable } from '../../ui/controls/Copyable'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { AgentState } from './AgentState'
import { ConfigTime } from './ConfigTime'
import { errorCount, lastErrorOf, sumOf } from './figures'
import type { RunnerSearch } from './filters'
import type { ListedRunner } from './listed'
import { Rate } from './Rate'
import { RunnerLink } from './RunnerLink'
import { useFigureWords } from './useFigureWords'

type RunnerColumn = Column<ListedRunner, RunnerSearch['sort']>

/** All columns that the list can show; the same until the language changes. */
export function useRunnerColumns(): RunnerColumn[] {
  const { t } = useTranslation('runners')
  const words = useFigureWords()
  return useMemo(() => {
    const figure = (
      key: Figure,
      width: number,
      cell: RunnerColumn['cell'],
      hidden = false,
    ): RunnerColumn => ({ key, title: t(`columns.${key}`), width, numeric: true, hidden, cell })
    return [
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
        cell: ({ agent_id }) => <AgentState id={agent_id} />,
      },
      {
        key: 'state',
        title: t('columns.state'),
        sort: 'state',
        main: true,
        width: 96,
        cell: ({ state }) => <RunnerStateLabel state={state} />,
      },
      {
        key: 'config_timestamp',
        title: t('columns.configTime'),
        sort: 'config_timestamp',
        width: 128,
        cell: ({ name, config_timestamp }) => <ConfigTime name={name} at={config_timestamp} />,
      },
      figure('read', 112, ({ status: { read } }) => words.number(read.count), true),
      figure('readSpeed', 88, ({ status: { read } }) => (
        <Rate text={words.number(read.perSecond)} trend={read.trend} />
      )),
      figure(
        'readBytes',
        104,
        ({ status: { read } }) => words.bytesPerSecond(read.bytesPerSecond),
        true,
      ),
      figure(
        'parsed',
        112,
        ({ status }) => words.number(sumOf(status.stages, 'parser').success),
        true,
      ),
      figure(
        'parseErrors',
        104,
        ({ status }) => words.number(sumOf(status.stages, 'parser').errors),
        true,
      ),
      figure(
        'sent',
        112,
        ({ status }) => words.number(sumOf(status.stages, 'sender').success),
        true,
      ),
      figure('sentSpeed', 88, ({ status }) => {
        const { perSecond, trend } = sumOf(status.stages, 'sender')
        return <Rate text={words.number(perSecond)} trend={trend} />
      }),
      figure(
        'sendErrors',
        104,
        ({ status }) => words.number(sumOf(status.stages, 'sender').errors),
        true,
      ),
      figure('lag', 88, ({ status }) => words.lag(status.lag)),
      figure('errors', 72, ({ status }) => words.number(errorCount(status.stages))),
      {
        key: 'lastError',
        title: t('columns.lastError'),
        cell: ({ status }) => {
          if (status.unread) return <span title={maskText(status.unread)}>{t('unread.short')}</span>
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
  }, [t, words])
}

type Figure =
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
