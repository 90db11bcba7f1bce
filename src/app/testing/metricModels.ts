import { expectReadable, format } from './expectations'
import type { Model } from './agentModels'
import type { AgentMetrics } from '../../contract/metrics'
import { metricNames } from '../../contract/metricFrames'
import { createUnits } from '../../lib/text/units'
import { createZone } from '../../lib/time/zone'
import { compareModel } from '../../features/metrics/compareModel'
import { panelChart, panelModel } from '../../features/metrics/panelModel'
import { shownFields } from '../../features/metrics/shownFields'
import { strokes } from '../../ui/chart/palette'

const formatters = { units: createUnits('en'), zone: createZone('UTC'), format }
const style = { text: '', line: '', faint: '', warning: '', error: '', font: '' }

/** All that pages make of the metrics of an agent, of the half hour before `to` (Unix ms). */
export function metricModels(answer: AgentMetrics, to = 1_795_000_000_000): Model[] {
  if (!answer.opened) return []
  const { frames, others } = answer
  const span = { from: to - 1_800_000, to }
  const panels = [
    ...metricNames.map((metric) => [metric, frames[metric]] as const),
    ...others.map(({ frame }) => [null, frame] as const),
  ]
  const options = { span, at: to, hidden: [], strokes: strokes('light'), since: null }
  return [
    [
      'metrics: panels',
      () => {
        for (const [metric, frame] of panels) {
          const bits = metric === 'net_bytes_rate'
          const model = panelModel(metric, frame, { frame, by: 60_000 }, { ...options, bits })
          for (const scale of ['data', 'log'] as const) {
            const context = { span, style, formatters, width: 400, limits: [], marks: [] }
            const { axis } = panelChart(model, { ...context, axis: { scale } })
            if (!Number.isFinite(axis.min) || !Number.isFinite(axis.max))
              throw new Error(`an axis from ${axis.min} to ${axis.max}`)
          }
          for (const { stats } of model.lines)
            if (stats.count > 0)
              expectReadable(
                formatters.units.value(stats.last, model.frame.unit),
                formatters.units.value(stats.avg, model.frame.unit),
              )
        }
      },
    ],
    [
      'metrics: comparison',
      () => {
        for (const metric of metricNames)
          for (const field of shownFields(metric))
            compareModel(
              [
                { id: 'a', answer },
                { id: 'b', answer },
              ],
              metric,
              field,
              { bits: false, span },
            )
      },
    ],
  ]
}
