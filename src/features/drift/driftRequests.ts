import type { Call, CallOptions } from '../../api/http'
import { scanPageSize } from '../../contract/scanWindows'
import { callForBytes, withRawBytes } from '../../api/rawBytes'
import { agentStates } from '../../contract/agents'
import type { Page } from '../../contract/list'
import type { PageReader } from './driftPageReader'
import { driftLists, type ListName, type PageDigest } from './driftPages'

/** The part of the fleet in which drift is looked for; '' = no filter. */
export interface DriftScope {
  config: string
  tag: string
  /** One in so many pages of runners is read. */
  sampleRate: number
}

export const listNames = [
  'configs',
  'tags',
  'offline',
  'runners',
] as const satisfies readonly ListName[]

/** Only agents that are not online are read: they are few. */
const offlineStates = agentStates.filter((state) => state !== 'online')

/** The filter of each list for a scope. */
export const filtersOf = ({ config, tag }: DriftScope) => ({
  runners: { name: config, tag, agents: true },
  configs: { name: config },
  // Hostnames of the tag's agents; without a filter the runners carry them.
  tags: { name: tag, agents: config !== '' || tag !== '' },
  offline: { tag, state: offlineStates },
})

/** Rows to request for a page. Tags list their agents, so few of them fill a page. */
export const pageSizeOf = (list: ListName) => (list === 'tags' ? 5 : scanPageSize)

interface PageRequest extends CallOptions {
  scope: DriftScope
  list: ListName
  page: number
  size: number
}

/** Requests one page of a list, and reports its size in bytes. */
export async function requestPage(
  call: Call,
  read: PageReader,
  { scope, list, page, size, ...options }: PageRequest,
): Promise<{ digest: PageDigest; bytes: number }> {
  const query = { ...filtersOf(scope)[list], page, size }
  const bytes = await call(withRawBytes(driftLists[list]), { query }, options)
  return { bytes: bytes.byteLength, digest: await read({ list, bytes, config: scope.config }) }
}

/** Reads one page of a list as digests, as the server pages it. */
export const readDigests = <Row>(
  call: Call,
  read: PageReader,
  { list, query, config }: { list: ListName; query: object; config: string },
  rowsOf: (digest: PageDigest) => Row[],
  options: CallOptions,
): Promise<Page<Row>> =>
  callForBytes(call, driftLists[list], { query }, options, async (bytes) => {
    const digest = await read({ list, bytes, config })
    return { total: digest.total, unreadable: digest.unreadable, rows: rowsOf(digest) }
  })
