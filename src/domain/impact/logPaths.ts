import { isRecord } from '../../lib/json/json'

/** Readers of files: what they read stands in `log_path`. */
const fileModes: ReadonlySet<string> = new Set(['dir', 'file', 'tailx', 'dirx', 'fileauto'])

/** What a config reads on its host; '' where that is no file. */
export function logPathOf(config: unknown): string {
  const reader = isRecord(config) && isRecord(config.reader) ? config.reader : {}
  const { mode = 'dir', log_path: path } = reader
  return typeof mode === 'string' && fileModes.has(mode) && typeof path === 'string'
    ? normal(path)
    : ''
}

/** `/var//log/` and `/var/log` are one place. Windows writes backslashes and does not tell cases apart. */
function normal(path: string): string {
  const windows = /^[a-z]:\\/i.test(path.trim())
  const text = windows ? path.toLowerCase().replaceAll('\\', '/') : path
  const short = text.trim().replace(/\/{2,}/g, '/')
  return short.length > 1 ? short.replace(/\/$/, '') : short
}

/**
 * Whether two readers may meet the same file: the same path, a file in the other's folder, or one that the other's
 * pattern names. Two different patterns are not compared: whether they meet depends on the files.
 */
export function mayMeet(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a === b || holds(a, b) || holds(b, a)
}

function holds(wide: string, path: string): boolean {
  if (path.includes('*')) return false
  if (!wide.includes('*')) return path.startsWith(`${wide}/`)
  const source = wide.split('*').map(escaped).join('[^/]*')
  return new RegExp(`^${source}(/|$)`).test(path)
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
