import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastError } from '../../contract/runnerStatus'
import { useMaskText } from '../../common/useNotSecret'
import { Empty } from '../../ui/feedback/Empty'
import { Figure } from '../../ui/layout/Figure'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import { StageName, useStageText } from './StageName'
import { useFigureFormat } from './useFigureFormat'

/** The past errors of a runner, newest first. Repeats in a row are counted by the collector. */
export function ErrorHistory({ history }: { history: PastError[] }) {
  const { t } = useTranslation('runners')
  const figures = useFigureFormat()
  const stageName = useStageText()
  const maskText = useMaskText()
  const rows = useMemo(
    () => history.map((error, index) => ({ ...error, key: String(index) })),
    [history],
  )
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'error',
        title: t('history.error'),
        kind: 'error',
        wrap: true,
        text: ({ error }) => maskText(error),
      },
      {
        key: 'stage',
        title: t('stages.stage'),
        kind: 'text',
        wrap: true,
        text: stageName,
        cell: (error) => <StageName stage={error} />,
      },
      {
        key: 'count',
        title: t('history.count'),
        kind: 'number',
        text: ({ count }) => figures.compact(count),
        cell: ({ count }) => <Figure value={count} />,
      },
      {
        key: 'at',
        title: t('history.at'),
        kind: 'time',
        cell: ({ at }) => at !== null && <Ago at={at} />,
      },
    ],
    [t, figures, stageName, maskText],
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
