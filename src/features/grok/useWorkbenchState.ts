import { useCallback, useState } from 'react'
import { useGrokClient } from './grokClient'
import { useGrokStore, type WorkbenchState } from './grokStore'
import { useDebouncedChange } from '../../lib/hooks/useDebouncedChange'
import { useLatestRef } from '../../lib/hooks/useLatestRef'

/** ms without a key press before the state is stored */
const storeDelay = 200

export const emptyState: WorkbenchState = { patterns: [''], custom: '', sample: '', join: '' }

/** Whether replacing the state would lose nothing that somebody wrote. */
export const isEmptyState = ({ patterns, custom, sample }: WorkbenchState) =>
  sample === '' && custom.trim() === '' && patterns.every((one) => one.trim() === '')

/** Changes some members of the state, or computes them from the current one. */
export type ChangeState = (
  part: Partial<WorkbenchState> | ((state: WorkbenchState) => Partial<WorkbenchState>),
) => void

/** Holds the state of the workbench and stores it in this browser. `sampleId` changes with the text of the sample. */
export function useWorkbenchState(initial: WorkbenchState) {
  const store = useGrokStore()
  const { nextSampleId } = useGrokClient()
  const [{ state, sampleId }, set] = useState(() => ({
    state: initial,
    sampleId: nextSampleId(),
  }))
  const [saved, setSaved] = useState(true)
  const change: ChangeState = useCallback(
    (part) =>
      set(({ state, sampleId }) => {
        const next = { ...state, ...(typeof part === 'function' ? part(state) : part) }
        return { state: next, sampleId: next.sample === state.sample ? sampleId : nextSampleId() }
      }),
    [nextSampleId],
  )
  useDebouncedChange(state, (latest) => void store.save(latest).then(setSaved), storeDelay)
  /** the current state, for components that render some key presses later */
  const getLatest = useLatestRef(state)
  return { state, sampleId, change, getLatest, saved }
}
