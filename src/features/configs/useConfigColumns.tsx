import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { Config, ConfigQuery } from '../../contract/configs'
import { pipelineOf } from '../../contract/pipeline'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/useFormat'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import styles from './ConfigsPage.module.css'
import type { RunnerCounts } from './useRunnerCounts'

/** The columns of the list. They keep their identity until the language or the counts of runners change. */
export function useConfigColumns(
  counts: RunnerCounts['counts'],
): Column<Config, ConfigQuery['sort']>[] {
  const { t } = useTranslation('configs')
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('columns.name'),
        sort: 'name',
        width: 184,
        cell: ({ name }) => <ConfigLink name={name} />,
      },
      {
        key: 'pipeline',
        title: t('columns.pipeline'),
        width: 260,
        cell: ({ config }) => <PipelineSummary config={config} />,
      },
      {
        key: 'runners',
        title: t('columns.runners'),
        numeric: true,
        main: true,
        width: 128,
        cell: ({ name }) => {
          if (!counts) return <span title={t('notCounted')}>–</span>
          const { all, stopped } = counts.get(name) ?? { all: 0, stopped: 0 }
          if (all === 0) return format.number(0)
          return (
            <Link
              to={paths.runnersOfConfig(name)}
              aria-label={t('runnersOf', { count: all, name })}
            >
              {format.number(all)}
              {stopped > 0 && ` ${t('stoppedCount', { count: stopped })}`}
            </Link>
          )
        },
      },
      {
        key: 'tags',
        title: t('columns.tags'),
        width: 160,
        cell: ({ tags }) => <Tags names={tags} />,
      },
      { key: 'note', title: t('columns.note'), cell: ({ note }) => note },
      {
        key: 'timestamp',
        title: t('columns.changed'),
        sort: 'timestamp',
        width: 120,
        cell: ({ timestamp }) => timestamp !== null && <Ago at={timestamp} />,
      },
    ],
    [t, format, counts],
  )
}

/** Links to the config and hands it the search of this list for its breadcrumb. */
export function ConfigLink({ name }: { name: string }) {
  const { search } = useLocation()
  return (
    <Link to={paths.config(name)} state={{ list: search }}>
      <MiddleEllipsis text={name} />
    </Link>
  )
}

/** The pipeline of a config on one line: "tailx → nginx → IP → kafka, pandora". */
function PipelineSummary({ config }: { config: unknown }) {
  const { t } = useTranslation('configs')
  const { reader, parser, transforms, senders, metrics } = pipelineOf(config)
  const stages = [
    metrics.length > 0 ? t('pipelineSummary.metrics', { names: metrics.join(', ') }) : reader,
    parser,
    transforms.join(', '),
    senders.join(', '),
  ].filter(Boolean)
  if (stages.length === 0) return <span className={styles.dim}>{t('pipelineSummary.none')}</span>
  return <span title={stages.join(' → ')}>{stages.join(' → ')}</span>
}

/** The most names that are shown; the others are counted. */
const maxNames = 3

function Tags({ names }: { names: string[] }) {
  const { t } = useTranslation('configs')
  if (names.length === 0) return <span className={styles.dim}>{t('noTags')}</span>
  const more = names.length - maxNames
  return (
    <span title={names.join(', ')}>
      {names.slice(0, maxNames).map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Link to={paths.tag(name)}>{name}</Link>
        </span>
      ))}
      {more > 0 && ` ${t('more', { count: more })}`}
    </span>
  )
}
