import { useState } from 'react'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { scan, type Scan, type ScanFilter, type ScanMove, type ScanProgress } from '../../api/scan'
import { agents } from '../../contract/agents'
import { download } from '../../lib/browser/download'
import { useAbortController } from '../../lib/hooks/useAbortController'
import { toListedAgent, type ListedAgent } from '../../domain/agents/listedAgent'

/** The state of an export. */
export type ExportState =
  | { name: 'idle' }
  | { name: 'reading'; progress: ScanProgress | null }
  /** Some agents could not be read, or reading was cancelled. */
  | { name: 'partial'; result: Scan<ListedAgent> }
  | { name: 'failed'; error: ApiError }
  | { name: 'writing' }
  | { name: 'done'; file: string; count: number; moved?: ScanMove | undefined }

/** Agents to export, and the time when they were read, Unix ms. */
export interface ExportRows {
  rows: readonly ListedAgent[]
  at: number
  partial: boolean
  /** how the list changed while it was read */
  moved?: ScanMove | undefined
}

/** Builds a file of the given agents: its name, its MIME type and its text in parts. */
export type BuildFile = (rows: ExportRows) => {
  file: string
  type: string
  parts: Promise<string[]>
}

/** Reads agents and downloads them as a file. An incomplete result is downloaded only when the operator asks for it. */
export function useExport() {
  const call = useCall()
  const aborter = useAbortController()
  const [state, setState] = useState<ExportState>({ name: 'idle' })

  const save = async (rows: ExportRows, buildFile: BuildFile) => {
    setState({ name: 'writing' })
    const { signal } = aborter()
    const { file, type, parts } = buildFile(rows)
    const text = await parts
    if (signal.aborted) return
    download(file, type, text)
    setState({ name: 'done', file, count: rows.rows.length, moved: rows.moved })
  }

  const read = async (filter: ScanFilter<typeof agents.list>, buildFile: BuildFile) => {
    const { signal } = aborter()
    setState({ name: 'reading', progress: null })
    try {
      const result = await scan(call, agents.list, filter, {
        rowKey: (agent) => agent.id,
        mapRow: toListedAgent,
        signal,
        onProgress: (progress) => !signal.aborted && setState({ name: 'reading', progress }),
      })
      if (result.complete) return await save(exportRowsOf(result), buildFile)
      setState(result.rows.length ? { name: 'partial', result } : { name: 'idle' })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setState({ name: 'failed', error })
    }
  }

  return {
    state,
    /** Reads all agents that match the filter and downloads them. */
    read,
    /** Downloads agents that are loaded already. */
    save,
    /** Stops reading and keeps what was read as a partial result. */
    cancel: () => void aborter(),
    reset: () => setState({ name: 'idle' }),
  }
}

/** The agents of a scan as rows to export. */
export const exportRowsOf = ({
  rows,
  takenAt,
  complete,
  moved,
}: Scan<ListedAgent>): ExportRows => ({
  rows,
  at: takenAt,
  partial: !complete,
  moved,
})
