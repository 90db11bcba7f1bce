import { useQuery } from '@tanstack/react-query'
import { createStore, type Store } from '../lib/store'
import { useStore } from '../lib/hooks/useStore'
import { useReplaced } from '../lib/hooks/useReplaced'
import { ApiError } from './errors'
import type { Call } from './http'
import type { ListEndpoint, RowOf } from './list'
import { callOf, keyOf } from './query'
import {
  scan,
  type Scan,
  type ScanFilter,
  type ScanOptions,
  type ScanProgress,
  type ScanRest,
} from './scan'

export interface ScanState<Row> {
  running: boolean
  /** What the last scan brought, whole or in part; a new one leaves it until its own is there. */
  result: Scan<Row> | null
  /** why the last scan brought nothing, or nothing better */
  error: ApiError | null
}

type Watched<Value> = Pick<Store<Value>, 'get' | 'subscribe'>

/** A scan that is started, watched and called off from wherever it is shown. */
export interface ScanRun<Row> extends Watched<ScanState<Row>> {
  /** Of the scan that runs, or ran last. It changes with every page, so it is watched by what shows it alone. */
  progress: Watched<ScanProgress | null>
  /** Starts, or starts anew; nothing while it runs. */
  start: () => void
  /** Goes on with a scan that was called off or broke: only what is missing is read. */
  resume: () => void
  /** Calls it off; what has arrived becomes the result. */
  cancel: () => void
}

const idle = { running: false, result: null, error: null }

export function createScanRun<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
): ScanRun<Row> {
  const store = createStore<ScanState<Row>>(idle)
  const progress = createStore<ScanProgress | null>(null)
  let control: AbortController | null = null
  const run = async ({ signal }: AbortController, rest?: ScanRest<Row>) => {
    const onProgress = (next: ScanProgress) => {
      if (!signal.aborted) progress.set(next)
    }
    try {
      const result = await scan(call, endpoint, filter, { ...options, rest, signal, onProgress })
      const last = store.get().result
      const better = last === null || !isOutdone(result, last)
      const error = better ? null : (result.failed[0]?.error ?? null)
      store.set({ running: false, result: better ? result : last, error })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      store.set({ ...store.get(), running: false, error })
    }
  }
  const begin = (rest?: ScanRest<Row>) => {
    if (store.get().running) return
    control = new AbortController()
    progress.set(null)
    store.set({ ...store.get(), running: true, error: null })
    void run(control, rest)
  }
  return {
    ...store,
    progress,
    start: () => begin(),
    resume: () => begin(store.get().result?.rest),
    cancel: () => control?.abort(),
  }
}

/** A scan that was cut short does not take the place of one that brought more. */
const isOutdone = <Row>(next: Scan<Row>, last: Scan<Row>) =>
  (next.aborted || next.failed.length > 0) && next.rows.length < last.rows.length

/** How long a scan that nothing shows any more is kept, in ms: long enough to look at a row and come back. */
const kept = 10 * 60_000

/**
 * The scan of all that matches `filter`: one for all who ask, kept while the user looks elsewhere, gone with the
 * session. It does not start by itself; one that runs is called off when another filter takes its place, or none.
 * `name` tells scans apart that keep different things of the same rows.
 */
export function useScan<E extends ListEndpoint, Row = RowOf<E>>(
  name: string,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
  { enabled = true } = {},
): ScanState<Row> &
  Pick<ScanRun<Row>, 'progress' | 'start' | 'resume' | 'cancel'> & { ready: boolean } {
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- what is kept of a row goes by `name`
  const { data } = useQuery({
    queryKey: [...keyOf(endpoint), 'scan', name, filter],
    // A refresh of the page keeps the run it has; only another session brings a new one.
    queryFn: ({ client, queryKey, meta }) =>
      client.getQueryData<ScanRun<Row>>(queryKey) ??
      createScanRun(callOf(meta), endpoint, filter, options),
    staleTime: Infinity,
    gcTime: kept,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled,
  })
  const run: ScanRun<Row> = (enabled && data) || none
  useReplaced(run, (former) => former.cancel())
  const { progress, start, resume, cancel } = run
  return { ...useStore(run), progress, start, resume, cancel, ready: run !== none }
}

/** Stands in until the run is made, a moment later. */
const none: ScanRun<never> = {
  get: () => idle,
  subscribe: () => () => {},
  progress: { get: () => null, subscribe: () => () => {} },
  start: () => {},
  resume: () => {},
  cancel: () => {},
}
