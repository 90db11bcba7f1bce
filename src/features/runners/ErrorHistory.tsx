import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastError } from '../../contract/runnerStatus'
import { maskText } from '../../domain/secrets/secrets'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { StageName } from './StageName'
import { useFigureFormat } from './useFigureFormat'

/** The past errors of a runner, newest first. Repeats in a row are counted by the collector. */
export function ErrorHistory({ history }: { history: PastError[] }) {
  const { t } = useTranslation('runners')
  const figures = useFigureFormat()
  const rows = useMemo(
    () => history.map((error, index) => ({ ...error, key: String(index) })),
    [history],
  )
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'error',
        title: t('history.error'),
        cell: ({ error }) => maskText(error),
      },
      {
        key: 'stage',
        title: t('stages.stage'),
        width: 160,
        cell: (error) => <StageName stage={error} />,
      },
      {
        key: 'count',
        title: t('history.count'),
        width: 80,
        numeric: true,
        cell: ({ count }) => figures.number(count),
      },
      {
        key: 'at',
        title: t('history.at'),
        width: 128,
        cell: ({ at }) => at !== null && <Ago at={at} />,
      },
    ],
    [t, figures],
  )
  return (
    <ResourceTable
      label={t('history.title')}
      columns={columns}
      rowKey={keyOf}
      rows={rows}
      loading={false}
      empty={<Empty title={t('history.none')} />}
    />
  )
}

interface Row extends PastError {
  key: string
}

const keyOf = ({ key }: Row) => key
