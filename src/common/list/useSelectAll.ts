import { useState } from 'react'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { useAborter } from '../../lib/hooks/useAborter'
import type { SelectionStore } from './listSelection'
import type { SelectionBarProps } from './SelectionBar'

/** Chooses all that matches: the server is asked which that are, now. */
export function useSelectAll(selection: SelectionStore, evaluate: SelectionBarProps['evaluate']) {
  const call = useCall()
  const aborter = useAborter()
  const [reading, setReading] = useState(false)
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  const [error, setError] = useState<ApiError | null>(null)

  const read = async () => {
    const { signal } = aborter()
    const takenAt = Date.now()
    setReading(true)
    setError(null)
    try {
      const ids = await evaluate({
        call,
        signal,
        onProgress: (rows, total) => setProgress({ rows, total }),
      })
      selection.all({ ids, takenAt, resolveSelection: evaluate })
    } catch (problem) {
      if (problem instanceof ApiError) setError(problem)
      else if (!signal.aborted) throw problem
    } finally {
      setReading(false)
    }
  }
  return {
    reading,
    progress,
    error,
    start: () => void read(),
    cancel: () => void aborter(),
  }
}
