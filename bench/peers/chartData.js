import { metricNames, metricSeries } from '../../src/contract/metricFrames'
import { toFrame } from '../../src/lib/series/frames'
import { createUnits } from '../../src/lib/text/units'
import { createFormat } from '../../src/lib/text/format'
import { createZone } from '../../src/lib/time/zone'
import { strokes } from '../../src/ui/chart/palette'

const step = 72_000
const points = 300
const begin = Date.UTC(2026, 0, 2)

export const span = { from: begin, to: begin + points * step }
export const size = { width: 640, height: 168 }

export const tools = {
  units: createUnits('en'),
  zone: createZone('UTC'),
  format: createFormat('en', 'UTC'),
}

const styleOf = (text, line) => ({
  text,
  line,
  faint: line,
  warning: '#c37c00',
  error: '#c00000',
  font: 'sans-serif',
})
export const styles = {
  light: { style: styleOf('#666666', '#cccccc'), strokes: strokes('light') },
  dark: { style: styleOf('#aaaaaa', '#444444'), strokes: strokes('dark') },
}

/** Seven series of 300 points that depend on the seed; every fortieth point is missing. */
export const framesOf = (seed) =>
  metricNames.map((name, at) => {
    const { fields, unit } = metricSeries[name]
    const value = (i, column) =>
      (i + seed) % 40 === 0 ? null : 40 + 30 * Math.sin((i + seed * 7 + at * 11 + column * 5) / 9)
    const frame = toFrame(
      Array.from({ length: points }, (_, i) => ({
        time: begin + i * step,
        values: Object.fromEntries(fields.map((field, column) => [field, value(i, column)])),
      })),
      fields,
      unit,
    )
    return { name, frame }
  })
