import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../../contract/runnerStages'
import { useMaskText } from '../../common/useNotSecret'
import { Empty } from '../../ui/feedback/Empty'
import { Figure } from '../../ui/layout/Figure'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Rate, trendWidth } from './Rate'
import { StageName, useStageText } from './StageName'
import { useFigureFormat } from './useFigureFormat'

/** The figures and the last error of each stage of a runner, in the order of the data flow. */
export function StageTable({ stages }: { stages: Stage[] }) {
  const { t } = useTranslation('runners')
  const figures = useFigureFormat()
  const stageName = useStageText()
  const maskText = useMaskText()
  const columns = useMemo(
    (): Column<Stage>[] => [
      {
        key: 'stage',
        title: t('stages.stage'),
        kind: 'text',
        wrap: true,
        text: stageName,
        cell: (stage) => <StageName stage={stage} />,
      },
      {
        key: 'success',
        title: t('stages.success'),
        kind: 'number',
        text: ({ success }) => figures.compact(success),
        cell: ({ success }) => <Figure value={success} />,
      },
      {
        key: 'errors',
        title: t('columns.errors'),
        kind: 'number',
        text: ({ errors }) => figures.compact(errors),
        cell: ({ errors }) => <Figure value={errors} />,
      },
      {
        key: 'speed',
        title: t('stages.speed'),
        kind: 'number',
        extra: trendWidth,
        text: ({ perSecond }) => figures.compact(perSecond),
        cell: ({ perSecond, trend }) => (
          <Rate trend={trend}>
            <Figure value={perSecond} />
          </Rate>
        ),
      },
      {
        key: 'lastError',
        title: t('columns.lastError'),
        kind: 'error',
        wrap: true,
        text: ({ lastError }) => maskText(lastError),
      },
    ],
    [t, figures, stageName, maskText],
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
