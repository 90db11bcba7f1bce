import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fillHoles, firstFrom, type Span } from '../../lib/series/frames'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import type { PanelModel } from './panelModel'
import type { MetricsTools } from './useMetricsTools'

interface Props {
  title: string
  model: PanelModel
  span: Span
  tools: MetricsTools
}

interface Row {
  time: number
  index: number
}

/** The same numbers as the picture's, the newest first. */
export function PanelTable({ title, model, span, tools }: Props) {
  const { t } = useTranslation('metrics')
  const [view, setView] = useState({ page: 1, size: 20 })
  const frame = useMemo(() => fillHoles(model.frame), [model.frame])
  const rows = useMemo(() => {
    const first = firstFrom(frame.times, span.from)
    const shown = frame.times.subarray(first, firstFrom(frame.times, span.to))
    return Array.from(shown, (time, i): Row => ({ time, index: first + i })).reverse()
  }, [frame, span])
  const columns: Column<Row>[] = [
    {
      key: 'time',
      title: t('table.time'),
      width: 220,
      cell: ({ time }) => tools.format.moment(time),
    },
    ...model.lines
      .filter(({ shown }) => shown)
      .map(({ field }): Column<Row> => ({
        key: field,
        title: t(`lines.${field}`),
        numeric: true,
        cell: ({ index }) => tools.units.value(frame.columns[field]?.[index] ?? NaN, frame.unit),
      })),
  ]
  return (
    <ResourceTable<Row>
      label={t('table.label', { panel: title })}
      columns={columns}
      rowKey={({ time }) => String(time)}
      rows={rows.slice((view.page - 1) * view.size, view.page * view.size)}
      total={rows.length}
      loading={false}
      order={view}
      onOrder={(next) => setView({ page: next.page ?? 1, size: next.size ?? view.size })}
      empty={null}
    />
  )
}
