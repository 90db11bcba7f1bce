import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fillMissingTimes, lowerBound, type TimeSpan } from '../../lib/series/frames'
import { usePagedRows } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { PanelModel } from './panelModel'
import type { Formatters } from './useFormatters'

interface Props {
  title: string
  model: PanelModel
  span: TimeSpan
  formatters: Formatters
}

interface Row {
  time: number
  index: number
}

/** The values of a panel's chart as a table, the newest first. */
export function PanelTable({ title, model, span, formatters }: Props) {
  const { t } = useTranslation('metrics')
  const frame = useMemo(() => fillMissingTimes(model.frame), [model.frame])
  const rows = useMemo(() => {
    const first = lowerBound(frame.times, span.from)
    const shown = frame.times.subarray(first, lowerBound(frame.times, span.to))
    return Array.from(shown, (time, i): Row => ({ time, index: first + i })).reverse()
  }, [frame, span])
  const paged = usePagedRows(rows)
  const columns: Column<Row>[] = [
    {
      key: 'time',
      title: t('table.time'),
      width: 220,
      cell: ({ time }) => formatters.format.dateTime(time),
    },
    ...model.lines
      .filter(({ shown }) => shown)
      .map(({ field }): Column<Row> => ({
        key: field,
        title: t(`lines.${field}`),
        numeric: true,
        cell: ({ index }) =>
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
