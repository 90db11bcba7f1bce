import { builtinTable } from './builtinTable'
import { compileRegex } from './compileRegex'
import { plainRegexOf } from './expand'
import { Grok, type GrokMatch } from './Grok'
import { GrokError, type GrokErrorKind, type PatternLocation } from './GrokError'
import { lineShape } from './lineShape'
import type { Lint } from './Lint'
import { lintPattern } from './lintPattern'
import { matchProgress, type MatchProgress } from './matchProgress'
import { suggestPatterns, type SuggestContext, type Suggestion } from './suggestPatterns'
import { suggestWhole, type WholeSuggestion } from './suggestWhole'

/** Patterns that are tried in order, and the custom definitions that they use. */
export interface PatternSet {
  patterns: string[]
  custom: string
  /** A runner makes no record of a match without a field; the server's check answers with the match. */
  inRunner?: boolean
}

/** A task of the engine as plain data, so that it can be sent to a worker. */
export type GrokTask =
  /** errors, fields and lints of each pattern */
  | { is: 'inspect'; patternSet: PatternSet }
  /** which pattern each line matches; fast, since no field is extracted */
  | { is: 'match'; patternSet: PatternSet; lines: string[] }
  /** the fields of each line */
  | { is: 'extract'; patternSet: PatternSet; lines: string[] }
  /** how far each pattern matches a line */
  | { is: 'explain'; patternSet: PatternSet; line: string }
  /** patterns that match a whole text; `names` are custom definitions to try, `context` is where a field is appended */
  | {
      is: 'suggest'
      patternSet: PatternSet
      text: string
      names: string[]
      context?: SuggestContext
    }
  /** one pattern for whole lines */
  | { is: 'suggestWhole'; patternSet: PatternSet; lines: string[] }
  /**
   * which lines, each with its line end, begin a record, i.e. match `pattern`; none if it does not compile. It is a plain
   * regex: the readers of a runner know no grok.
   */
  | { is: 'findRecordStarts'; pattern: string; patternSet: PatternSet; lines: string[] }

/** A `GrokError` as plain data. */
export interface GrokFault {
  kind: GrokErrorKind
  message: string
  subject: string
  location: PatternLocation | null
}

/** The findings about one pattern. */
export interface Inspection {
  fault: GrokFault | null
  fieldNames: readonly string[]
  lints: Lint[]
}

/** The match of a line and the index of its pattern: the first of the set that matches. */
export type ExtractedMatch = (GrokMatch & { pattern: number }) | null

/** The results of a task; each kind of task sets its own members. */
export interface GrokResult {
  inspections?: Inspection[]
  /** for each line the index of the first pattern that matches; -1: none */
  matched?: number[]
  /** the shapes of the lines without a match, in order */
  shapes?: string[]
  extracted?: ExtractedMatch[]
  /** for each pattern how far it matches; null: it matches wholly, does not compile, or the progress is unknown */
  progress?: (MatchProgress | null)[]
  suggestions?: Suggestion[]
  /** null: nothing fits the lines */
  whole?: WholeSuggestion | null
  /** the indexes of the lines that begin a record */
  starts?: number[]
  /** the pattern that begins a record with its references written out; null: it has none */
  writtenOut?: string | null
  fault?: GrokFault
}

/** Runs tasks. The generator yields after each line, so that a page can pause in between. */
export interface GrokEngine {
  run: (task: GrokTask) => Generator<undefined, GrokResult>
}

/** Creates an engine with the built-in patterns. It keeps the compiled patterns of its last pattern set. */
export function createGrokEngine(): GrokEngine {
  const table = builtinTable()
  let lastCompiled: { key: string; patterns: (Grok | GrokFault)[] } | null = null

  const compile = ({ patterns, custom }: PatternSet): (Grok | GrokFault)[] => {
    const key = JSON.stringify([patterns, custom])
    if (lastCompiled?.key !== key)
      lastCompiled = { key, patterns: patterns.map((pattern) => compilePattern(pattern, custom)) }
    return lastCompiled.patterns
  }

  const compilePattern = (pattern: string, custom: string): Grok | GrokFault => {
    try {
      return new Grok(pattern, custom, table)
    } catch (error) {
      return faultOf(error)
    }
  }

  const inspect = (patternSet: PatternSet): Inspection[] =>
    compile(patternSet).map((compiled, index) => {
      const grok = compiled instanceof Grok ? compiled : null
      const pattern = patternSet.patterns[index] ?? ''
      return {
        fault: compiled instanceof Grok ? null : compiled,
        fieldNames: grok?.fieldNames ?? [],
        lints: lintPattern(pattern, patternSet.custom, table, grok?.size),
      }
    })

  function* matchLines(
    patternSet: PatternSet,
    lines: string[],
  ): Generator<undefined, { matched: number[]; shapes: string[] }> {
    const patterns = compile(patternSet)
    const matched: number[] = []
    const shapes: string[] = []
    for (const line of lines) {
      const index = patterns.findIndex(
        (grok) =>
          grok instanceof Grok &&
          (!patternSet.inRunner || grok.fieldNames.length > 0) &&
          grok.test(line),
      )
      matched.push(index)
      if (index < 0) shapes.push(lineShape(line))
      yield
    }
    return { matched, shapes }
  }

  const extract = (patternSet: PatternSet, line: string): ExtractedMatch => {
    for (const [pattern, grok] of compile(patternSet).entries()) {
      const match = grok instanceof Grok ? grok.match(line) : null
      if (match && (!patternSet.inRunner || match.fields.length > 0)) return { ...match, pattern }
    }
    return null
  }

  function* findRecordStarts(
    pattern: string,
    custom: string,
    lines: string[],
  ): Generator<undefined, GrokResult> {
    const starts: number[] = []
    const writtenOut = plainRegexOf(pattern, custom, table)
    try {
      const { re } = compileRegex(pattern)
      for (const [index, line] of lines.entries()) {
        if (re.test(line)) starts.push(index)
        yield
      }
      return { starts, writtenOut }
    } catch (error) {
      return { starts: [], writtenOut, fault: faultOf(error) }
    }
  }

  function* run(task: GrokTask): Generator<undefined, GrokResult> {
    const { patternSet } = task
    const { patterns, custom } = patternSet
    switch (task.is) {
      case 'inspect':
        return { inspections: inspect(patternSet) }
      case 'match':
        return yield* matchLines(patternSet, task.lines)
      case 'extract': {
        const extracted: ExtractedMatch[] = []
        for (const line of task.lines) {
          extracted.push(extract(patternSet, line))
          yield
        }
        return { extracted }
      }
      case 'explain':
        return {
          progress: patterns.map((pattern) => matchProgress(pattern, custom, table, task.line)),
        }
      case 'suggest':
        return { suggestions: suggestPatterns(task.text, custom, table, task.names, task.context) }
      case 'suggestWhole':
        return { whole: suggestWhole(task.lines, custom, table) }
      case 'findRecordStarts':
        return yield* findRecordStarts(task.pattern, custom, task.lines)
    }
  }

  return { run }
}

function faultOf(error: unknown): GrokFault {
  if (!(error instanceof GrokError)) throw error
  const { kind, message, subject, location } = error
  return { kind, message, subject, location }
}
