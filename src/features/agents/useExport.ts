import { useState } from 'react'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { scan, type Scan, type ScanFilter, type ScanProgress } from '../../api/scan'
import { agents } from '../../contract/agents'
import { download } from '../../lib/browser/download'
import { useAborter } from '../../lib/hooks/useAborter'
import { listed, type ListedAgent } from './listed'

/** How far an export is. */
export type ExportStage =
  | { name: 'idle' }
  | { name: 'reading'; progress: ScanProgress | null }
  /** Some agents could not be read, or reading was called off. */
  | { name: 'partial'; result: Scan<ListedAgent> }
  | { name: 'failed'; error: ApiError }
  | { name: 'writing' }
  | { name: 'done'; file: string; count: number }

/** Agents and the time they are as of, Unix ms. */
export interface ExportRows {
  rows: readonly ListedAgent[]
  at: number
  partial: boolean
}

/** Makes a file of some agents; its name and parts. */
export type Write = (rows: ExportRows) => { file: string; type: string; parts: Promise<string[]> }

/** Reads what is to be exported and hands it to the browser. What is not complete is handed out only when asked for. */
export function useExport() {
  const call = useCall()
  const aborter = useAborter()
  const [stage, setStage] = useState<ExportStage>({ name: 'idle' })

  const save = async (rows: ExportRows, write: Write) => {
    setStage({ name: 'writing' })
    const { signal } = aborter()
    const { file, type, parts } = write(rows)
    const text = await parts
    if (signal.aborted) return
    download(file, type, text)
    setStage({ name: 'done', file, count: rows.rows.length })
  }

  const read = async (filter: ScanFilter<typeof agents.list>, write: Write) => {
    const { signal } = aborter()
    setStage({ name: 'reading', progress: null })
    try {
      const result = await scan(call, agents.list, filter, {
        rowKey: (agent) => agent.id,
        digest: listed,
        signal,
        onProgress: (progress) => !signal.aborted && setStage({ name: 'reading', progress }),
      })
      if (result.complete) return await save(rowsOf(result), write)
      setStage(result.rows.length ? { name: 'partial', result } : { name: 'idle' })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setStage({ name: 'failed', error })
    }
  }

  return {
    stage,
    /** Reads all that the filter leaves and writes it. */
    read,
    /** Writes what is at hand. */
    save,
    /** Ends reading; what came is kept as partial. */
    cancel: () => void aborter(),
    reset: () => setStage({ name: 'idle' }),
  }
}

export const rowsOf = ({ rows, takenAt, complete }: Scan<ListedAgent>): ExportRows => ({
  rows,
  at: takenAt,
  partial: !complete,
})
