import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import type { Config, ConfigQuery } from '../../contract/configs'
import { shownText } from '../../lib/text/cutParts'
import { pipelineOf } from '../../contract/pipeline'
import { paths } from '../../common/paths'
import { byMeaning } from '../../domain/tagOrder'
import { isKnownEmpty } from '../../domain/partlyRead'
import { useFormat } from '../../ui/useFormat'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ChipList } from '../../ui/table/ChipList'
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
  const pipelineText = usePipelineText()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('columns.name'),
        sort: 'name',
        kind: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <ConfigLink name={name} />,
      },
      {
        key: 'pipeline',
        title: t('columns.pipeline'),
        kind: 'text',
        text: ({ config }) => shownText(pipelineText(config), 500),
        cell: ({ config }) => {
          const text = shownText(pipelineText(config), 500)
          return text ? (
            <span title={text}>{text}</span>
          ) : (
            <span className={styles.dim}>{t('pipelineSummary.none')}</span>
          )
        },
      },
      {
        key: 'runners',
        title: t('columns.runners'),
        kind: 'number',
        main: true,
        text: ({ name }) => {
          const { all = 0, stopped = 0 } = counts?.get(name) ?? {}
          return `${format.number(all)}${stopped > 0 ? ` ${t('stoppedCount', { count: stopped })}` : ''}`
        },
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
        kind: 'chips',
        text: ({ tags }) => byMeaning(tags),
        cell: (config) => <Tags config={config} />,
      },
      { key: 'note', title: t('columns.note'), kind: 'text', text: ({ note }) => note },
      {
        key: 'timestamp',
        title: t('columns.changed'),
        sort: 'timestamp',
        kind: 'time',
        cell: ({ timestamp }) => timestamp !== null && <Ago at={timestamp} />,
      },
    ],
    [t, format, counts, pipelineText],
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

/** Returns the pipeline of a config on one line, "tailx → nginx → IP → kafka, pandora"; '' for a config without one. */
function usePipelineText(): (config: unknown) => string {
  const { t } = useTranslation('configs')
  return useCallback(
    (config) => {
      const { reader, parser, transforms, senders, metrics } = pipelineOf(config)
      return [
        metrics.length > 0 ? t('pipelineSummary.metrics', { names: metrics.join(', ') }) : reader,
        parser,
        transforms.join(', '),
        senders.join(', '),
      ]
        .filter(Boolean)
        .join(' → ')
    },
    [t],
  )
}

function Tags({ config }: { config: Config }) {
  const { t } = useTranslation(['configs', 'common'])
  const { tags: names } = config
  if (names.length === 0)
    return (
      <span className={styles.dim}>
        {t(isKnownEmpty(config, 'tags') ? 'noTags' : 'common:unknown')}
      </span>
    )
  return (
    <ChipList
      column="tags"
      names={byMeaning(names)}
      what={t('columns.tags')}
      chip={(name, content) => <Link to={paths.tag(name)}>{content}</Link>}
    />
  )
}
