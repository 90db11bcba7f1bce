import { useMemo, useState } from 'react'
import type { WorkbenchState } from './grokStore'
import type { Inspection, PatternSet } from '../../lib/grok/grokEngine'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useStable } from '../../lib/hooks/useStable'
import { useColorScheme } from '../../ui/useColorScheme'
import { fieldStylesOf } from './fieldStyles'
import { useGrokClient } from './grokClient'
import type { GrokSearch } from './grokSearch'
import { useLocalQuery } from './useLocalQuery'
import { useMatchResults } from './useMatchResults'
import { useParsedSample } from './useParsedSample'
import { useShallowStable } from './useShallowStable'
import { useVisibleLines } from './useVisibleLines'
import { example, isEmptyState, useWorkbenchState } from './useWorkbenchState'

const isBlank = (text: string) => text.trim() === ''

/** The error of a pattern; null without one, and for a blank pattern, which is only not written yet. */
export const patternFault = (inspection: Inspection | undefined, pattern: string) =>
  isBlank(pattern) ? null : (inspection?.fault ?? null)

/** The engine's findings for each pattern of a pattern set, which may be some key presses old. */
export interface PatternSetInspection {
  patternSet: PatternSet
  patterns: readonly Inspection[]
}

/** The whole workbench: its state, the engine's findings about the patterns, and the results for the sample. */
export function useWorkbench(initial: WorkbenchState, search: GrokSearch) {
  const { state, sampleId, change, getLatest, saved } = useWorkbenchState(initial)
  // The example runs until the first thing is typed, pasted or opened.
  const isExample = !useHasBeenTrue(!isEmptyState(state))
  const shown = useMemo(() => (isExample ? { ...state, ...example } : state), [isExample, state])
  const mode = useColorScheme()
  const grokClient = useGrokClient()
  const patternSet: PatternSet = useStable({
    patterns: shown.patterns,
    custom: shown.custom,
    ...(shown.reading === 'runner' ? { inRunner: true } : {}),
  })
  const { data, isPlaceholderData: inspecting } = useLocalQuery({
    key: ['inspect', patternSet],
    load: async (signal): Promise<PatternSetInspection> => ({
      patternSet,
      patterns: (await grokClient.run({ is: 'inspect', patternSet }, signal)).inspections ?? [],
    }),
  })
  const [lastValid, setLastValid] = useState<PatternSet | null>(null)
  const inspection = data ?? noInspection
  const faults = inspection.patterns.flatMap(
    (one, index) => patternFault(one, inspection.patternSet.patterns[index] ?? '') ?? [],
  )
  const isInvalid = !inspecting && faults.length > 0
  if (data && !isInvalid && data.patternSet !== lastValid) setLastValid(data.patternSet)

  const blank = shown.patterns.every(isBlank)
  const parsedSample = useParsedSample(shown, isExample ? exampleId : sampleId)
  // A pattern set counts as valid until the engine has inspected it, which is the engine's first task after a key press.
  const resultPatternSet = isInvalid ? (lastValid ?? patternSet) : patternSet
  const matchRun = useMatchResults(resultPatternSet, parsedSample)
  const visibleLines = useVisibleLines(
    {
      patternSet: resultPatternSet,
      parsedSample,
      results: matchRun.results,
      unfiltered: blank,
    },
    search,
  )
  const names = useStable(inspection.patterns.flatMap(({ fieldNames }) => fieldNames))
  const fieldStyles = useMemo(() => fieldStylesOf(names, mode), [names, mode])
  return useShallowStable({
    /** as the user edits it */
    state,
    /** what the results are of: the state, or the example in place of an empty one */
    shown,
    isExample,
    change,
    getLatest,
    saved,
    patternSet,
    /** the pattern set that the results belong to */
    resultPatternSet,
    inspection,
    /** No pattern is written yet. */
    blank,
    /** The patterns are invalid, and the results are those of the last valid ones. */
    showsLastValid: isInvalid && lastValid !== null,
    /** The engine has not answered about the current pattern set yet. */
    pending: inspecting || visibleLines.stale,
    parsedSample,
    matchRun,
    visibleLines,
    fieldStyles,
  })
}

export type WorkbenchModel = ReturnType<typeof useWorkbench>

/** no sample of the user has it */
const exampleId = 0

const noInspection: PatternSetInspection = {
  patternSet: { patterns: [], custom: '' },
  patterns: [],
}
