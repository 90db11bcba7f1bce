import { isRecord } from '../lib/json/json'

/** The settings that the first page needs before the code has read all of them. */
export interface FirstSettings {
  title: string
  environment: { name: string; tone: string }
  locale: 'auto' | 'en' | 'zh'
  theme: 'system' | 'light' | 'dark'
  /** the address of the API without a slash at the end */
  api: string
  /** Requests need no signature, and a server or a demo that has started answers them. */
  isPlain: boolean
}

/**
 * Reads console.config.json. @param hasDemo whether a demo has started
 * @returns null for a form that the code has to judge
 */
export function readSettings(value: unknown, hasDemo = false): FirstSettings | null {
  if (!isRecord(value)) return null
  const { title = 'Logkit Console', environment = {}, api = {}, session = {} } = value
  const { locale = 'auto', theme = 'system', demo = false } = value
  if (!isRecord(environment) || !isRecord(api) || !isRecord(session)) return null
  const { name = '', tone = 'neutral' } = environment
  const { base = 'v1/api' } = api
  const { kind = 'gateway' } = session
  if (![title, name, base, kind].every((one) => typeof one === 'string')) return null
  if (locale !== 'auto' && locale !== 'en' && locale !== 'zh') return null
  if (theme !== 'system' && theme !== 'light' && theme !== 'dark') return null
  if (!/^(neutral|info|warning|danger)$/.test(String(tone))) return null
  return {
    title: String(title),
    environment: { name: String(name), tone: String(tone) },
    locale,
    theme,
    api: String(base).replace(/\/+$/, ''),
    isPlain: (!demo || hasDemo) && /^(gateway|none)$/.test(String(kind)),
  }
}
