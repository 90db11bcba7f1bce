import { useQuery } from '@tanstack/react-query'
import { createStore, useStore, type Store } from '../lib/store'
import { ApiError } from './errors'
import type { Call } from './http'
import type { ListEndpoint, RowOf } from './list'
import { callOf, keyOf } from './query'
import { scan, type Scan, type ScanFilter, type ScanOptions, type ScanProgress } from './scan'

export interface ScanState<Row> {
  running: boolean
  /** of the scan that runs, or ran last */
  progress: ScanProgress | null
  /** What the last scan brought, whole or in part; a new one leaves it until its own is there. */
  result: Scan<Row> | null
  /** why the last scan brought nothing */
  error: ApiError | null
}

/** A scan that is started, watched and called off from wherever it is shown. */
export interface ScanRun<Row> extends Pick<Store<ScanState<Row>>, 'get' | 'subscribe'> {
  /** Starts, or starts anew; nothing while it runs. */
  start: () => void
  /** Calls it off; what has arrived becomes the result. */
  cancel: () => void
}

const idle = { running: false, progress: null, result: null, error: null }

export function createScanRun<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
): ScanRun<Row> {
  const store = createStore<ScanState<Row>>(idle)
  let control: AbortController | null = null
  const run = async ({ signal }: AbortController) => {
    const onProgress = (progress: ScanProgress) => {
      if (!signal.aborted) store.set({ ...store.get(), progress })
    }
    try {
      const result = await scan(call, endpoint, filter, { ...options, signal, onProgress })
      store.set({ ...store.get(), running: false, result, error: null })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      store.set({ ...store.get(), running: false, error })
    }
  }
  return {
    ...store,
    start() {
      if (store.get().running) return
      control = new AbortController()
      store.set({ ...store.get(), running: true, progress: null, error: null })
      void run(control)
    },
    cancel: () => control?.abort(),
  }
}

/** How long a scan that nothing shows any more is kept, in ms: long enough to look at a row and come back. */
const kept = 10 * 60_000

/**
 * The scan of all that matches `filter`: one for all who ask, kept while the user looks elsewhere, gone with the
 * session. It does not start by itself. `name` tells scans apart that keep different things of the same rows.
 */
export function useScan<E extends ListEndpoint, Row = RowOf<E>>(
  name: string,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
): ScanState<Row> & Pick<ScanRun<Row>, 'start' | 'cancel'> {
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- what is kept of a row goes by `name`
  const { data: run = none } = useQuery({
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
  })
  return { ...useStore(run), start: run.start, cancel: run.cancel }
}

/** Stands in until the run is made, a moment later. */
const none: ScanRun<never> = {
  get: () => idle,
  subscribe: () => () => {},
  start: () => {},
  cancel: () => {},
}
