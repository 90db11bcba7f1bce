import { useState } from 'react'
import { toCsv } from '../../lib/text/csv'
import { download, fileTimestamp } from '../../lib/browser/download'
import { typedValue } from '../../lib/grok/typedValue'
import type { GrokField } from '../../lib/grok/Grok'
import { useAbortController } from '../../lib/hooks/useAbortController'
import { useGrokClient } from './grokClient'
import { matchLines } from './matchLines'
import type { WorkbenchModel } from './useWorkbench'

/** Exports the fields of all matching lines among the evaluated ones, as CSV or NDJSON. */
export function useFieldsExport(workbench: WorkbenchModel) {
  const grokClient = useGrokClient()
  const newController = useAbortController()
  const [exporting, setExporting] = useState<{ done: number; total: number } | null>(null)
  const exportFields = async (format: 'csv' | 'json', kind: 'raw' | 'typed') => {
    const { signal } = newController()
    const lines = workbench.parsedSample?.lines ?? []
    const patternIndexes = workbench.matchRun.results?.patternIndexes ?? []
    const indexes = [...patternIndexes.keys()].filter((index) => (patternIndexes[index] ?? -1) >= 0)
    const matching = indexes.map((index) => lines[index] ?? '')
    const onProgress = ({ length }: readonly unknown[]) =>
      setExporting({ done: length, total: matching.length })
    onProgress([])
    try {
      const matches = await matchLines(
        grokClient,
        workbench.resultPatternSet,
        matching,
        signal,
        onProgress,
      )
      const rows = matches.map((match, i) => ({
        line: (indexes[i] ?? 0) + 1,
        fields: new Map((match?.fields ?? []).map((field) => [field.name, valueOf(field, kind)])),
      }))
      const names = [...workbench.fieldStyles.keys()]
      const parts =
        format === 'csv'
          ? await toCsv(['line', ...names], rows, ({ line, fields }) => [
              line,
              ...names.map((name) => fields.get(name)?.toString() ?? ''),
            ])
          : [
              rows
                .map(({ line, fields }) =>
                  JSON.stringify({ line, fields: Object.fromEntries(fields) }),
                )
                .join('\n') + '\n',
            ]
      const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson'
      download(
        `grok-${fileTimestamp(Date.now())}.${format === 'csv' ? 'csv' : 'ndjson'}`,
        type,
        parts,
      )
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      if (!signal.aborted) setExporting(null)
    }
  }
  return {
    exporting,
    start: (format: 'csv' | 'json', kind: 'raw' | 'typed') => void exportFields(format, kind),
    cancel: () => {
      newController().abort()
      setExporting(null)
    },
  }
}

function valueOf(field: GrokField, kind: 'raw' | 'typed') {
  if (kind === 'raw') return field.value
  const value = typedValue(field)
  // JSON numbers lose digits beyond 2^53, strings do not.
  return typeof value === 'bigint' ? value.toString() : value
}
