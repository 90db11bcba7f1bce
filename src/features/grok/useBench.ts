import { useCallback, useState } from 'react'
import { useGrokStore, type Bench } from './grokStore'
import { useAfterPause } from '../../lib/hooks/useAfterPause'
import { useLatestRef } from '../../lib/hooks/useLatestRef'

/** ms without typing before the bench is stored */
const pause = 200

export const emptyBench: Bench = { patterns: [''], custom: '', sample: '', join: '' }

/** Whether there is nothing on a bench that somebody could miss. */
export const isEmptyBench = ({ patterns, custom, sample }: Bench) =>
  sample === '' && custom.trim() === '' && patterns.every((one) => one.trim() === '')

export type ChangeBench = (part: Partial<Bench> | ((bench: Bench) => Partial<Bench>)) => void

/** Samples may be large: they are told apart by a number. */
let samples = 0
const newSample = () => ++samples

/** What is on the bench, kept in this browser. `sampleId` is another for each sample. */
export function useBench(start: Bench) {
  const store = useGrokStore()
  const [{ bench, sampleId }, set] = useState(() => ({ bench: start, sampleId: newSample() }))
  const [kept, setKept] = useState(true)
  const change: ChangeBench = useCallback(
    (part) =>
      set(({ bench, sampleId }) => {
        const next = { ...bench, ...(typeof part === 'function' ? part(bench) : part) }
        return { bench: next, sampleId: next.sample === bench.sample ? sampleId : newSample() }
      }),
    [],
  )
  useAfterPause(bench, (latest) => void store.keep(latest).then(setKept), pause)
  /** for what is drawn some keys later */
  const latest = useLatestRef(bench)
  return { bench, sampleId, change, latest, kept }
}
