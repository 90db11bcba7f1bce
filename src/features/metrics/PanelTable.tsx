import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fillMissingTimes } from '../../lib/series/frames'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { PanelModel } from './panelModel'
import type { Formatters } from './useFormatters'

interface Props {
  title: string
  model: PanelModel
  lines: readonly LegendLine[]
  formatters: Formatters
}

interface Row {
  time: number
  index: number
}

/** The values of a panel's chart as a table, the newest first. */
export function PanelTable({ title, model, lines, formatters }: Props) {
  const { t } = useTranslation('metrics')
  const frame = useMemo(() => fillMissingTimes(model.frame), [model.frame])
  const rows = useMemo(
    () => Array.from(frame.times, (time, index): Row => ({ time, index })).reverse(),
    [frame],
  )
  const paged = usePagedRows(rows)
  const columns: Column<Row>[] = [
    {
      key: 'time',
      title: t('table.time'),
      kind: 'time',
      text: ({ time }) => formatters.format.dateTime(time),
      cell: ({ time }) => formatters.format.dateTime(time),
    },
    ...model.lines
      .filter(({ shown }) => shown)
      .map(({ id, field }): Column<Row> => ({
        key: field,
        title: lines.find((line) => line.id === id)?.name ?? field,
        kind: 'number',
        text: ({ index }) =>
          formatters.units.value(frame.columns[field]?.[index] ?? NaN, frame.unit),
      })),
  ]
  return (
    <ResourceTable<Row>
      label={t('table.label', { panel: title })}
      columns={columns}
      rowKey={({ time }) => String(time)}
      {...paged}
      loading={false}
      empty={null}
    />
  )
}
