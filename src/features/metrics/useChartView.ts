import { useMemo } from 'react'
import { absoluteRange } from '../../lib/time/rangeNavigation'
import { formatRange, type TimeRange } from '../../lib/time/timeRange'
import { useSearch } from '../../lib/hooks/useSearch'
import { MetricsSearch, rangeOf } from './metricsSearch'
import { panelAxisOf, withPanelAxis, type PanelAxis } from './panelAxis'
import { rememberRange } from './recentRanges'

/** The parameters of charts in the address, and functions that change them. A new range is a step of the browser's history. */
export function useChartView() {
  const [search, update] = useSearch(MetricsSearch)
  const { from, to, hide, bits, panel } = search
  const { range, isInvalid } = useMemo(() => rangeOf({ from, to }), [from, to])
  const hidden = hide.join(',')
  return useMemo(() => {
    const names = hidden === '' ? [] : hidden.split(',')
    const setHidden = (next: readonly string[]) => update({ hide: [...next] }, { replace: true })
    return {
      search,
      range,
      isInvalidRange: isInvalid,
      hidden: names,
      bits,
      panel,
      /** Takes both ends as they are written in the address. */
      setRangeTexts: (start: string, end: string) => {
        rememberRange({ from: start, to: end })
        update({ from: start, to: end })
      },
      setRange: (next: TimeRange) => update(formatRange(next)),
      /** Takes both ends in Unix ms, in either order. */
      zoomTo: (one: number, other: number) => update(formatRange(absoluteRange(one, other))),
      axisOf: (name: string) => panelAxisOf(search.axes, name),
      setAxis: (name: string, axis: PanelAxis) =>
        update({ axes: withPanelAxis(search.axes, name, axis) }, { replace: true }),
      toggleLine: (field: string) =>
        setHidden(names.includes(field) ? names.filter((one) => one !== field) : [...names, field]),
      /** Shows one line of a panel alone, or all of them when it is alone already. @param fields ids of all its lines */
      showOnlyLine: (field: string, fields: readonly string[]) => {
        const others = fields.filter((one) => one !== field)
        const rest = names.filter((one) => !fields.includes(one))
        const isAlone = !names.includes(field) && others.every((one) => names.includes(one))
        setHidden(isAlone ? rest : [...rest, ...others])
      },
      setPanel: (name: string) => update({ panel: name }),
      update,
    }
  }, [search, range, isInvalid, hidden, bits, panel, update])
}
export type ChartView = ReturnType<typeof useChartView>
