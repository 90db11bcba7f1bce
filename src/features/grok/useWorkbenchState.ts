import { useCallback, useState } from 'react'
import { useGrokClient } from './grokClient'
import { useGrokStore, type WorkbenchState } from './grokStore'
import { useDebouncedChange } from '../../lib/hooks/useDebouncedChange'
import { useLatestRef } from '../../lib/hooks/useLatestRef'

/** ms without a key press before the state is stored */
const storeDelay = 200

export const emptyState: WorkbenchState = { patterns: [''], custom: '', sample: '', join: '' }

/** What runs in a workbench that is opened empty. It is shown, and never stored as the user's. */
export const example = {
  patterns: [
    '%{IPORHOST:client} %{USER:ident} %{USER:auth} \\[%{HTTPDATE:ts:date}\\] "%{WORD:method} %{NOTSPACE:path} HTTP/%{NUMBER:version}" %{INT:status:long} (?:%{INT:bytes:long}|-)',
  ],
  sample: [
    '10.0.0.1 - bob [12/Oct/2017:11:20:33 +0800] "GET /index.html HTTP/1.1" 200 5120',
    '10.0.0.7 - - [12/Oct/2017:11:20:34 +0800] "POST /login HTTP/1.1" 302 -',
    '10.0.0.1 - bob [12/Oct/2017:11:20:35 +0800] "GET /logo.svg HTTP/1.1" 404 153',
  ].join('\n'),
}

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
