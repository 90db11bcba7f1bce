import type { Call, CallOptions } from '../../api/http'
import { scanSize } from '../../api/scan'
import { unread } from '../../api/unread'
import { agentStates } from '../../contract/agents'
import type { PageReader } from './pageReader'
import { lists, type ListName, type PageDigest } from './pages'

/** What drift is looked for in: '' is no limit. */
export interface Scope {
  config: string
  tag: string
  /** Of the runners' pages one in so many is read. */
  every: number
}

export const listNames = [
  'configs',
  'tags',
  'away',
  'runners',
] as const satisfies readonly ListName[]

/** Agents that were seen and are not online: few, where all agents would be many. */
const awayStates = agentStates.filter((state) => state !== 'online')

/** The filter of each list. */
export const filtersOf = ({ config, tag }: Scope) => ({
  runners: { name: config, tag, agents: true },
  configs: { name: config },
  // Its agents' names; in a whole fleet their runners say them.
  tags: { name: tag, agents: config !== '' || tag !== '' },
  away: { tag, state: awayStates },
})

/** Rows of a page. A tag is as long as it has agents. */
export const sizeOf = (list: ListName) => (list === 'tags' ? 5 : scanSize)

interface Asked extends CallOptions {
  scope: Scope
  list: ListName
  page: number
  size: number
}

/** One page of a list, and how many bytes it was. */
export async function askPage(
  call: Call,
  read: PageReader,
  { scope, list, page, size, ...options }: Asked,
): Promise<{ digest: PageDigest; bytes: number }> {
  const query = { ...filtersOf(scope)[list], page, size }
  const bytes = await call(unread(lists[list]), { query }, options)
  return { bytes: bytes.byteLength, digest: await read({ list, bytes, config: scope.config }) }
}
