import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { Config, ConfigQuery } from '../../contract/configs'
import { paths } from '../../common/paths'
import { useFormat } from '../../ui/Clock'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import styles from './ConfigsPage.module.css'
import { Glance } from './Glance'
import type { RunnerCounts } from './useRunnerCounts'

/** The columns of the list of configs; the same until the language or the figures of runners change. */
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
        cell: ({ config }) => <Glance config={config} />,
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
              {stopped > 0 && ` ${t('ofThemStopped', { count: stopped })}`}
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

/** Leads to the config, which leads back to the same rows. */
export function ConfigLink({ name }: { name: string }) {
  const { search } = useLocation()
  return (
    <Link to={paths.config(name)} state={{ list: search }}>
      <MiddleEllipsis text={name} />
    </Link>
  )
}

/** Names that are shown; the others are counted. */
const mostNames = 3

function Tags({ names }: { names: string[] }) {
  const { t } = useTranslation('configs')
  if (names.length === 0) return <span className={styles.dim}>{t('noTags')}</span>
  const more = names.length - mostNames
  return (
    <span title={names.join(', ')}>
      {names.slice(0, mostNames).map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Link to={paths.tag(name)}>{name}</Link>
        </span>
      ))}
      {more > 0 && ` ${t('more', { count: more })}`}
    </span>
  )
}
