import { isRecord } from '../../lib/json/json'

/** Modes of the reader that read the files of `log_path`. */
const fileModes: ReadonlySet<string> = new Set(['dir', 'file', 'tailx', 'dirx', 'fileauto'])

/** The path that a config reads on its host, normalized; '' where it does not read files. */
export function logPathOf(config: unknown): string {
  const reader = isRecord(config) && isRecord(config.reader) ? config.reader : {}
  const { mode = 'dir', log_path: path } = reader
  return typeof mode === 'string' && fileModes.has(mode) && typeof path === 'string'
    ? normalPath(path)
    : ''
}

/** Normalizes a path: `/var//log/` and `/var/log` are equal, and Windows paths do not depend on case. */
function normalPath(path: string): string {
  const windows = /^[a-z]:\\/i.test(path.trim())
  const text = windows ? path.toLowerCase().replaceAll('\\', '/') : path
  const short = text.trim().replace(/\/{2,}/g, '/')
  return short.length > 1 ? short.replace(/\/$/, '') : short
}

/**
 * Whether two readers may read the same file: the paths are equal, one is in the folder of the other, or one matches the
 * pattern of the other. Two different patterns are not compared, because that would depend on the files.
 */
export function mayOverlap(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  return a === b || contains(a, b) || contains(b, a)
}

function contains(pattern: string, path: string): boolean {
  if (path.includes('*')) return false
  if (!pattern.includes('*')) return path.startsWith(`${pattern}/`)
  const source = pattern.split('*').map(escapeRegExp).join('[^/]*')
  return new RegExp(`^${source}(/|$)`).test(path)
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
