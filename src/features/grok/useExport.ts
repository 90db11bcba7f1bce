import { useState } from 'react'
import { toCsv } from '../../lib/text/csv'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import { typedValue } from '../../lib/grok/typed'
import type { GrokField } from '../../lib/grok/Grok'
import { useAborter } from '../../lib/hooks/useAborter'
import { takeLines } from './takeLines'
import type { Workbench } from './useWorkbench'

/** The fields of all lines that were looked at and match, as a file. */
export function useExport(of: Workbench) {
  const aborter = useAborter()
  const [exporting, setExporting] = useState<{ done: number; total: number } | null>(null)
  const run = async (form: 'csv' | 'json', kind: 'raw' | 'typed') => {
    const { signal } = aborter()
    const lines = of.records?.lines ?? []
    const verdicts = of.run.outcome?.verdicts ?? []
    const places = [...verdicts.keys()].filter((place) => (verdicts[place] ?? -1) >= 0)
    const wanted = places.map((place) => lines[place] ?? '')
    const onSome = ({ length }: readonly unknown[]) =>
      setExporting({ done: length, total: wanted.length })
    onSome([])
    try {
      const taken = await takeLines(of.judged, wanted, signal, onSome)
      const rows = taken.map((match, nth) => ({
        line: (places[nth] ?? 0) + 1,
        fields: new Map((match?.fields ?? []).map((field) => [field.name, valueOf(field, kind)])),
      }))
      const names = [...of.looks.keys()]
      const parts =
        form === 'csv'
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
      const type = form === 'csv' ? 'text/csv' : 'application/x-ndjson'
      download(`grok-${fileTime(Date.now())}.${form === 'csv' ? 'csv' : 'ndjson'}`, type, parts)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      if (!signal.aborted) setExporting(null)
    }
  }
  return {
    exporting,
    start: (form: 'csv' | 'json', kind: 'raw' | 'typed') => void run(form, kind),
    cancel: () => {
      aborter().abort()
      setExporting(null)
    },
  }
}

function valueOf(field: GrokField, kind: 'raw' | 'typed') {
  if (kind === 'raw') return field.value
  const value = typedValue(field)
  // JSON has no integers beyond 2^53; as a text none of its digits is lost.
  return typeof value === 'bigint' ? value.toString() : value
}
