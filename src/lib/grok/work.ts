import { Grok, type GrokMatch } from './Grok'
import { GrokError, type GrokErrorKind, type GrokPlace } from './GrokError'
import { lintsOf, type Lint } from './lints'
import type { PatternTable } from './PatternTable'
import { builtinTable } from './builtinTable'
import { progressOf, type Progress } from './progress'
import { shapeOf } from './shape'
import { suggest, type Suggestion } from './suggest'

/** Patterns that are tried in order, with the definitions that come along. */
export interface Recipe {
  patterns: string[]
  custom: string
}

/** What can be asked of the engine in a worker: plain data. */
export type GrokTask =
  | { is: 'inspect'; recipe: Recipe }
  /** which pattern each line matches; fast: no field is taken */
  | { is: 'judge'; recipe: Recipe; lines: string[] }
  /** the fields of each line */
  | { is: 'take'; recipe: Recipe; lines: string[] }
  | { is: 'explain'; recipe: Recipe; line: string }
  | { is: 'suggest'; recipe: Recipe; text: string; names: string[] }
  /** which lines begin a record; a text that is no regex gives none */
  | { is: 'starts'; pattern: string; recipe: Recipe; lines: string[] }

/** A GrokError as plain data. */
export interface Fault {
  kind: GrokErrorKind
  message: string
  subject: string
  place: GrokPlace | null
}

/** One pattern as it is written. */
export interface Inspected {
  fault: Fault | null
  fieldNames: readonly string[]
  lints: Lint[]
}

/** The first pattern that fits, by its place in the recipe. */
export type Taken = (GrokMatch & { pattern: number }) | null

export interface GrokResult {
  inspected?: Inspected[]
  /** for each line the place of the pattern that fits, -1: none */
  verdicts?: number[]
  /** the shape of each line that nothing fits, in order */
  shapes?: string[]
  taken?: Taken[]
  /** for each pattern that compiles how far it gets; null: it does not compile or cannot be told */
  progress?: (Progress | null)[]
  suggestions?: Suggestion[]
  /** the places of lines that begin a record */
  starts?: number[]
  fault?: Fault
}

let table: PatternTable | null = null
let compiled: { key: string; patterns: (Grok | Fault)[] } | null = null

const theTable = () => (table ??= builtinTable())

/** Compiles once as long as the recipe stays. */
function compile({ patterns, custom }: Recipe) {
  const key = JSON.stringify([patterns, custom])
  if (compiled?.key !== key) compiled = { key, patterns: patterns.map((one) => tried(one, custom)) }
  return compiled.patterns
}

function tried(pattern: string, custom: string): Grok | Fault {
  try {
    return new Grok(pattern, custom, theTable())
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof GrokError)) throw error
  const { kind, message, subject, place } = error
  return { kind, message, subject, place }
}

/** The engine's work, a step a line, so that it can pause in between. */
export function* doTask(task: GrokTask): Generator<undefined, GrokResult> {
  const { recipe } = task
  switch (task.is) {
    case 'inspect':
      return { inspected: recipe.patterns.map((_, place) => inspect(recipe, place)) }
    case 'judge':
      return yield* judgeLines(recipe, task.lines)
    case 'take': {
      const taken: Taken[] = []
      for (const line of task.lines) {
        taken.push(take(recipe, line))
        yield
      }
      return { taken }
    }
    case 'explain':
      return {
        progress: recipe.patterns.map((pattern) =>
          progressOf(pattern, recipe.custom, theTable(), task.line),
        ),
      }
    case 'suggest':
      return { suggestions: suggest(task.text, recipe.custom, theTable(), task.names) }
    case 'starts':
      return yield* startsOf(task.pattern, recipe.custom, task.lines)
  }
}

function inspect(recipe: Recipe, place: number): Inspected {
  const pattern = recipe.patterns[place] ?? ''
  const one = compile(recipe)[place]
  const grok = one instanceof Grok ? one : null
  return {
    fault: one instanceof Grok ? null : (one ?? null),
    fieldNames: grok?.fieldNames ?? [],
    lints: lintsOf(pattern, recipe.custom, theTable(), grok?.size),
  }
}

function* judgeLines(recipe: Recipe, lines: string[]): Generator<undefined, GrokResult> {
  const patterns = compile(recipe)
  const verdicts: number[] = []
  const shapes: string[] = []
  for (const line of lines) {
    const verdict = patterns.findIndex((one) => one instanceof Grok && one.fits(line))
    verdicts.push(verdict)
    if (verdict < 0) shapes.push(shapeOf(line))
    yield
  }
  return { verdicts, shapes }
}

function take(recipe: Recipe, line: string): Taken {
  for (const [pattern, one] of compile(recipe).entries()) {
    const match = one instanceof Grok ? one.match(line) : null
    if (match) return { ...match, pattern }
  }
  return null
}

function* startsOf(
  pattern: string,
  custom: string,
  lines: string[],
): Generator<undefined, GrokResult> {
  const starts: number[] = []
  try {
    const grok = new Grok(pattern, custom, theTable())
    for (const [place, line] of lines.entries()) {
      if (grok.reach(line)) starts.push(place)
      yield
    }
    return { starts }
  } catch (error) {
    return { starts: [], fault: faultOf(error) }
  }
}
