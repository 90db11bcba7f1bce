import { useQuery } from '@tanstack/react-query'
import { useOnReplace } from '../lib/hooks/useOnReplace'
import { useStore } from '../lib/hooks/useStore'
import { createStore, type Store } from '../lib/store'
import { ApiError } from './errors'
import type { Call } from './http'
import { callOf, queryKeyOf } from './query'
import type { Scan, ScanCheckpoint, ScanFilter, ScanOptions, ScanProgress } from './scan'
import type { ListEndpoint, RowOf } from './useList'

export interface ScanState<Row> {
  running: boolean
  /** the last result, complete or partial; it stays until a new scan ends */
  result: Scan<Row> | null
  /** the error of a scan without a result, or with one that is worse than the last */
  error: ApiError | null
}

type Observable<Value> = Pick<Store<Value>, 'get' | 'subscribe'>

/** A scan that several components start, observe and cancel. */
export interface ScanRun<Row> extends Observable<ScanState<Row>> {
  /** of the running or last scan; kept apart from the state, since it changes with every page */
  progress: Observable<ScanProgress | null>
  /** Starts a scan from the first page; does nothing while one runs. */
  start: () => void
  /** Resumes an incomplete scan: reads only the missing pages. */
  resume: () => void
  /** Aborts the scan; the pages read so far become the result. */
  cancel: () => void
}

const idle = { running: false, result: null, error: null }

/** Creates a scan that has not started yet. */
export function createScanRun<E extends ListEndpoint, Row = RowOf<E>>(
  call: Call,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
): ScanRun<Row> {
  const store = createStore<ScanState<Row>>(idle)
  const progress = createStore<ScanProgress | null>(null)
  let controller: AbortController | null = null
  const run = async ({ signal }: AbortController, checkpoint?: ScanCheckpoint<Row>) => {
    const onProgress = (next: ScanProgress) => {
      if (!signal.aborted) progress.set(next)
    }
    try {
      const { scan } = await loadScan()
      const result = await scan(call, endpoint, filter, {
        ...options,
        checkpoint,
        signal,
        onProgress,
      })
      const last = store.get().result
      const isBetter = last === null || !isWorse(result, last)
      const error = isBetter ? null : (result.failed[0]?.error ?? null)
      store.set({ running: false, result: isBetter ? result : last, error })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      store.set({ ...store.get(), running: false, error })
    }
  }
  const begin = (checkpoint?: ScanCheckpoint<Row>) => {
    if (store.get().running) return
    controller = new AbortController()
    progress.set(null)
    store.set({ ...store.get(), running: true, error: null })
    void run(controller, checkpoint)
  }
  return {
    ...store,
    progress,
    start: () => begin(),
    resume: () => begin(store.get().result?.checkpoint),
    cancel: () => controller?.abort(),
  }
}

/** Most visits scan nothing, so the code is not part of the first page. */
const loadScan = () =>
  import('./scan').catch((): never => {
    throw new ApiError({ status: 0, code: 'network', message: 'the code of scans was not loaded' })
  })

/** Whether an incomplete scan has fewer rows than the last one, which is kept then. */
const isWorse = <Row>(next: Scan<Row>, last: Scan<Row>) =>
  (next.aborted || next.failed.length > 0) && next.rows.length < last.rows.length

/** ms that a scan is kept while no component shows it: long enough to open a row and come back */
const keepMs = 10 * 60_000

/**
 * The scan of all rows that match `filter`. All components share it; it outlives a change of page and ends with the
 * session. It does not start by itself. A running scan is cancelled when its component changes the filter or disables it.
 * @param name tells scans of the same list apart that map its rows differently
 */
export function useScan<E extends ListEndpoint, Row = RowOf<E>>(
  name: string,
  endpoint: E,
  filter: ScanFilter<E>,
  options: Omit<ScanOptions<E, Row>, 'signal' | 'onProgress'>,
  { enabled = true } = {},
): ScanState<Row> &
  Pick<ScanRun<Row>, 'progress' | 'start' | 'resume' | 'cancel'> & { ready: boolean } {
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps -- `name` identifies `mapRow`
  const { data } = useQuery({
    queryKey: [...queryKeyOf(endpoint), 'scan', name, filter],
    // A refetch keeps the run in the cache; only another session creates a new one.
    queryFn: ({ client, queryKey, meta }) =>
      client.getQueryData<ScanRun<Row>>(queryKey) ??
      createScanRun(callOf(meta), endpoint, filter, options),
    staleTime: Infinity,
    gcTime: keepMs,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled,
  })
  const run: ScanRun<Row> = (enabled && data) || pendingRun
  useOnReplace(run, (former) => former.cancel())
  const { progress, start, resume, cancel } = run
  return { ...useStore(run), progress, start, resume, cancel, ready: run !== pendingRun }
}

/** The run while the query is pending or disabled. */
const pendingRun: ScanRun<never> = {
  get: () => idle,
  subscribe: () => () => {},
  progress: { get: () => null, subscribe: () => () => {} },
  start: () => {},
  resume: () => {},
  cancel: () => {},
}
