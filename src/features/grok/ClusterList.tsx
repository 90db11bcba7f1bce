import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { UpdateGrokSearch } from './grokSearch'
import type { MatchResults } from './useMatchResults'

const maxClusters = 100
/** characters of a line */
const maxShown = 300

interface Props {
  results: MatchResults
  lines: readonly string[]
  update: UpdateGrokSearch
}

/** Unmatched lines grouped by shape: one more pattern usually matches a whole group. */
export function ClusterList({ results, lines, update }: Props) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const { clusters } = results
  const columns = useMemo(
    (): Column<Cluster>[] => [
      {
        key: 'first',
        title: t('clusters.first'),
        kind: 'path',
        wrap: true,
        text: ({ shape, first }) =>
          shape === '' ? t('clusters.rest') : (lines[first] ?? '').slice(0, maxShown),
        cell: ({ shape, first }) => (
          <code title={shape}>
            {shape === '' ? t('clusters.rest') : (lines[first] ?? '').slice(0, maxShown)}
          </code>
        ),
      },
      {
        key: 'count',
        title: t('clusters.count'),
        kind: 'number',
        main: true,
        text: ({ count }) => format.number(count),
      },
      {
        key: 'action',
        title: t('clusters.action'),
        kind: 'actions',
        main: true,
        text: () => t('clusters.show'),
        cell: ({ shape, first }) =>
          shape !== '' && (
            <Button
              size="small"
              onClick={() =>
                update({ view: 'lines', show: 'unmatched', shape, page: 1, line: first + 1 })
              }
            >
              {t('clusters.show')}
            </Button>
          ),
      },
    ],
    [t, format, lines, update],
  )
  if (clusters.length === 0) return <Empty title={t('results.allMatched')} />
  return (
    <ResourceTable<Cluster>
      label={t('clusters.label')}
      columns={columns}
      rowKey={shapeOf}
      rows={clusters.slice(0, maxClusters)}
      loading={false}
      empty={null}
    />
  )
}

type Cluster = MatchResults['clusters'][number]

const shapeOf = ({ shape }: Cluster) => shape
