import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { maskText } from '../../domain/secrets/secrets'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Rate } from './Rate'
import { StageName } from './StageName'
import { useFigureFormat } from './useFigureFormat'

/** The figures and the last error of each stage of a runner, in the order of the data flow. */
export function StageTable({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation('runners')
  const figures = useFigureFormat()
  const columns = useMemo(
    (): Column<Stage>[] => [
      {
        key: 'stage',
        title: t('stages.stage'),
        width: 200,
        cell: (stage) => <StageName stage={stage} />,
      },
      {
        key: 'success',
        title: t('stages.success'),
        width: 168,
        numeric: true,
        cell: ({ success }) => figures.number(success),
      },
      {
        key: 'errors',
        title: t('columns.errors'),
        width: 140,
        numeric: true,
        cell: ({ errors }) => figures.number(errors),
      },
      {
        key: 'speed',
        title: t('stages.speed'),
        width: 96,
        numeric: true,
        cell: ({ perSecond, trend }) => <Rate text={figures.number(perSecond)} trend={trend} />,
      },
      {
        key: 'lastError',
        title: t('columns.lastError'),
        cell: ({ lastError }) => maskText(lastError),
      },
    ],
    [t, figures],
  )
  return (
    <ResourceTable
      label={t('stages.title')}
      columns={columns}
      rowKey={keyOf}
      rows={stages}
      loading={false}
      empty={<Empty title={t('stages.none')} />}
    />
  )
}

const keyOf = ({ stage, part }: Stage) => `${stage} ${part}`
