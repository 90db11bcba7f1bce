import { checkConfig } from '../check'

interface Parts {
  reader?: Record<string, unknown>
  parser?: unknown
  transform?: Record<string, unknown>
  sender?: Record<string, unknown>
  top?: Record<string, unknown>
}

/** A config that the agent accepts, overridden by the given parts. */
export const configWith = ({ reader, parser, transform, sender, top }: Parts) => ({
  reader: { mode: 'tailx', log_path: '/var/log/app/*.log', ...reader },
  parser: parser ?? { type: 'raw' },
  ...(transform && { transforms: [transform] }),
  senders: [{ sender_type: 'discard', ...sender }],
  ...top,
})

/** A metric config with one metric. */
export const metricWith = (metric: Record<string, unknown>, top: Record<string, unknown> = {}) => ({
  metric: [metric],
  senders: [{ sender_type: 'discard' }],
  ...top,
})

/** The findings of one severity, as `senders.0.name missing`. */
export const findingsOf = (config: unknown, severity: 'error' | 'warning'): string[] =>
  checkConfig(config)
    .filter((finding) => finding.severity === severity)
    .map(({ path, code }) => `${path.join('.')} ${code}`)
