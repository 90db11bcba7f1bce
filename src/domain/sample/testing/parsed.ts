import { runSync } from '../../../lib/async/runInSlices'
import { parseSample } from '../sampleParser'
import type { SampleRecord } from '../sampleResult'

/** The time at which samples of tests are parsed. */
export const now = '2026-11-30T10:00:00Z'

interface Setting {
  reader?: Record<string, unknown>
  nginxConfiguration?: string
}

/** The result of a sample. The lines come without a line break, unless the setting has a reader of files. */
export const parse = (
  parser: Record<string, unknown>,
  sample: string,
  { reader = { mode: 'kafka' }, nginxConfiguration = '' }: Setting = {},
) => runSync(parseSample(sample, { parser, reader, nginxConfiguration, now }))

/** Each line in short: its records as `{ name: 'type value' }`, or its fault; a fault with what is sent instead. */
export function parsed(parser: Record<string, unknown>, sample: string, setting?: Setting) {
  const { refusal, lines } = parse(parser, sample, setting)
  if (refusal) return { refusal }
  return lines.map(({ records, fault, header }) => {
    const sent = records.map(brief)
    return fault ? { fault, sent } : header ? 'header' : sent
  })
}

const brief = ({ fields }: SampleRecord) =>
  Object.fromEntries(fields.map(({ name, type, value }) => [name, `${type} ${value}`]))
