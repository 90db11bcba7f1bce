import { isRecord } from '../../lib/json/json'
import { checkConfig } from './check'

/** A config, and what a real agent said when it was added. */
export interface ConfigCase {
  id: string
  config: unknown
  accepts: boolean
  /** the agent's words */
  message?: string
  /** What the checks should say where that is not the agent's verdict: `error` for one that it takes and that never works. */
  expect?: 'error' | 'none'
}

/** One JSON object a line. @throws TypeError for one that is no case */
export const readConfigCases = (text: string): ConfigCase[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row: unknown = JSON.parse(line)
      if (!isCase(row)) throw new TypeError(`no case: ${line.slice(0, 80)}`)
      return row
    })

const isCase = (row: unknown): row is ConfigCase =>
  isRecord(row) && typeof row.id === 'string' && typeof row.accepts === 'boolean' && 'config' in row

/** `false error`: the checks block what works. `missed`: they let through what does not. */
export type ConfigVerdict =
  { is: 'agrees' } | { is: 'false error'; found: string[] } | { is: 'missed'; message: string }

/** Compares the checks with the agent: they block a config exactly where it is expected to fail. */
export function judgeConfig({ config, accepts, message = '', expect }: ConfigCase): ConfigVerdict {
  const errors = checkConfig(config).filter(({ severity }) => severity === 'error')
  const fails = expect === undefined ? !accepts : expect === 'error'
  if (errors.length > 0 === fails) return { is: 'agrees' }
  if (fails) return { is: 'missed', message }
  return { is: 'false error', found: errors.map(({ path, code }) => `${path.join('.')} ${code}`) }
}
