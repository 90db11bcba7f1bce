import { useMemo } from 'react'
import { useSearch } from '../../lib/browser/search'
import { absoluteRange } from '../../lib/time/rangeMoves'
import { formatRange, type TimeRange } from '../../lib/time/timeRange'
import { MetricsSearch, rangeOf } from './metricsSearch'

/** What is looked at, as the address says, and the ways to change it. A zoom is a step of the history. */
export function useView() {
  const [search, update] = useSearch(MetricsSearch)
  const { from, to, hide, bits, panel } = search
  const { range, wrong } = useMemo(() => rangeOf({ from, to }), [from, to])
  const hidden = hide.join(',')
  return useMemo(() => {
    const names = hidden === '' ? [] : hidden.split(',')
    const setHidden = (next: readonly string[]) => update({ hide: [...next] }, { replace: true })
    return {
      search,
      range,
      wrong,
      hidden: names,
      bits,
      panel,
      setRange: (next: string, end: string) => update({ from: next, to: end }),
      show: (next: TimeRange) => update(formatRange(next)),
      zoom: (one: number, other: number) => update(formatRange(absoluteRange(one, other))),
      toggle: (field: string) =>
        setHidden(names.includes(field) ? names.filter((one) => one !== field) : [...names, field]),
      /** This one of its panel alone; all of them if it is alone already. */
      only: (field: string, fields: readonly string[]) => {
        const others = fields.filter((one) => one !== field)
        const rest = names.filter((one) => !fields.includes(one))
        const alone = !names.includes(field) && others.every((one) => names.includes(one))
        setHidden(alone ? rest : [...rest, ...others])
      },
      setPanel: (name: string) => update({ panel: name }),
      update,
    }
  }, [search, range, wrong, hidden, bits, panel, update])
}
export type View = ReturnType<typeof useView>
