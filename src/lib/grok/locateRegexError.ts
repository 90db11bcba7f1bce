import type { Expanded } from './expand'
import { GrokError, type PatternLocation } from './GrokError'
import { syntaxMarks } from './renameGroups'
import { compiles } from './compileRegex'

/** Runs `compile` and adds the location in the user's texts to its `bad_regex` error. @throws GrokError */
export function locateRegexError<T>(
  expanded: Expanded,
  pattern: string,
  custom: string,
  compile: () => T,
): T {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof GrokError) || error.kind !== 'bad_regex') throw error
    const { message, subject } = error
    throw new GrokError('bad_regex', message, {
      subject,
      location: locationOf(error, expanded, pattern, custom),
    })
  }
}

/** The location in the first custom definition that does not compile by itself, otherwise in the pattern. */
function locationOf(
  { message, subject }: GrokError,
  { definitions, regexOf }: Expanded,
  pattern: string,
  custom: string,
): PatternLocation | null {
  const broken = definitions.find(
    ({ name, text }) => text === 'custom' && !compiles(`(${regexOf(name)})`),
  )
  const from = broken?.from ?? 0
  const source = broken ? custom.slice(broken.from, broken.to) : pattern
  const span = spanOf(message, subject, source)
  const text = broken ? 'custom' : 'pattern'
  if (span) return { text, from: from + span[0], to: from + span[1] }
  return broken ? { text, from, to: broken.to } : null
}

function spanOf(message: string, subject: string, source: string): [number, number] | null {
  const marks = syntaxMarks(source)
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
