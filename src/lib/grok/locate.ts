import type { Expanded } from './expand'
import { GrokError, type GrokPlace } from './GrokError'
import { marksIn } from './rename'
import { compiles } from './regex'

/** Does something, and lets a GrokError about a regex say where in the user's texts its cause stands. */
export function locate<T>(expanded: Expanded, pattern: string, custom: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof GrokError) || error.kind !== 'bad_regex') throw error
    const { message, subject } = error
    throw new GrokError('bad_regex', message, {
      subject,
      place: placeOf(error, expanded, pattern, custom),
    })
  }
}

/** The custom definition that does not compile by itself; else the pattern. */
function placeOf(
  { message, subject }: GrokError,
  { definitions, regexOf }: Expanded,
  pattern: string,
  custom: string,
): GrokPlace | null {
  const guilty = definitions.find(
    ({ name, text }) => text === 'custom' && expandedBadly(regexOf(name)),
  )
  const from = guilty?.from ?? 0
  const source = guilty ? custom.slice(guilty.from, guilty.to) : pattern
  const span = spanOf(message, subject, source)
  const text = guilty ? 'custom' : 'pattern'
  if (span) return { text, from: from + span[0], to: from + span[1] }
  return guilty ? { text, from, to: guilty.to } : null
}

function expandedBadly(regex: string) {
  return !compiles(`(${regex})`)
}

function spanOf(message: string, subject: string, source: string): [number, number] | null {
  const marks = marksIn(source)
  if (message.includes('missing closing )') || message.includes('unexpected )')) {
    const open: number[] = []
    for (const { mark, at } of marks) {
      if (mark === '(') open.push(at)
      else if (mark === ')' && open.pop() === undefined) return [at, at + 1]
    }
    const at = open.pop()
    return at === undefined ? null : [at, at + 1]
  }
  const openClass = marks.find(({ mark, to }) => mark === '[' && to === source.length)
  if (message.includes('missing closing ]') && openClass) return [openClass.at, openClass.to]
  const at = subject === '' ? -1 : source.indexOf(subject)
  return at < 0 ? null : [at, at + subject.length]
}
