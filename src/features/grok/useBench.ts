import { useCallback, useState } from 'react'
import { useGrokStore, type Bench } from '../../fleet/grokStore'
import { useAfterPause } from '../../lib/useAfterPause'

/** ms without typing before the bench is stored */
const pause = 600

export const emptyBench: Bench = { patterns: [''], custom: '', sample: '', join: '' }

/** Whether there is nothing on a bench that somebody could miss. */
export const isEmptyBench = ({ patterns, custom, sample }: Bench) =>
  sample === '' && custom.trim() === '' && patterns.every((one) => one.trim() === '')

export type ChangeBench = (part: Partial<Bench> | ((bench: Bench) => Partial<Bench>)) => void

/** What is on the bench, kept in this browser. `sampleId` is another for each sample. */
export function useBench(start: Bench) {
  const store = useGrokStore()
  const [{ bench, sampleId }, set] = useState({ bench: start, sampleId: 0 })
  const [kept, setKept] = useState(true)
  const change: ChangeBench = useCallback(
    (part) =>
      set(({ bench, sampleId }) => {
        const next = { ...bench, ...(typeof part === 'function' ? part(bench) : part) }
        return { bench: next, sampleId: next.sample === bench.sample ? sampleId : sampleId + 1 }
      }),
    [],
  )
  useAfterPause(bench, (latest) => void store.keep(latest).then(setKept), pause)
  return { bench, sampleId, change, kept }
}
