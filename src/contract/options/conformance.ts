import { parseJsonLines } from '../../lib/json/jsonLines'
import { isRecord } from '../../lib/json/json'
import { checkConfig } from './check'

/** A config, and the verdict of a real agent that it was added to. */
export interface ConfigCase {
  id: string
  config: unknown
  accepts: boolean
  /** the agent's error message */
  message?: string
  /** The expected result where it differs from the agent's verdict: `error` for an accepted config that can never work. */
  expect?: 'error' | 'none'
}

/** Reads one JSON object per line. @throws {TypeError} when a line is not a case */
export const readConfigCases = (text: string): ConfigCase[] => parseJsonLines(text, isCase)

const isCase = (row: unknown): row is ConfigCase =>
  isRecord(row) && typeof row.id === 'string' && typeof row.accepts === 'boolean' && 'config' in row

/** `false error`: the checks block a config that works. `missed`: they accept one that fails. */
export type ConfigVerdict =
  { is: 'agrees' } | { is: 'false error'; found: string[] } | { is: 'missed'; message: string }

/** Compares the checks with the agent: they agree when a config has errors exactly if it is expected to fail. */
export function judgeConfig({ config, accepts, message = '', expect }: ConfigCase): ConfigVerdict {
  const errors = checkConfig(config).filter(({ severity }) => severity === 'error')
  const fails = expect === undefined ? !accepts : expect === 'error'
  if (errors.length > 0 === fails) return { is: 'agrees' }
  if (fails) return { is: 'missed', message }
  return { is: 'false error', found: errors.map(({ path, code }) => `${path.join('.')} ${code}`) }
}
