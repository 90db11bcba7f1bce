import type { Call } from '../../../api/http'
import { chunksOf, chunksWithin } from '../../../lib/collections/chunks'
import { groupBy } from '../../../lib/collections/groupBy'
import type { Change } from '../model/changes'
import { kindOf } from '../kinds/kindOf'

/** Characters of a URL below the API's base, at most: proxies refuse long ones. */
export const longestUrl = 2048

export interface Request {
  /** Requests of a higher wave wait for those of lower ones. */
  wave: number
  /** method and path, for the record */
  label: string
  /** places of its steps in the plan */
  steps: number[]
  send: (call: Call) => Promise<unknown>
}

interface Member {
  step: number
  change: Change
}

/**
 * The fewest requests that carry these changes, in the order they are sent.
 * @param singly one for each change, which finds the one that spoils the others' request
 */
export function requestsFor(members: readonly Member[], singly = false): Request[] {
  const groups = groupBy(members, ({ change }) => `${change.kind}\n${kindOf(change).group(change)}`)
  return [...groups.values()]
    .flatMap((group) => (singly ? chunksOf(group, 1) : parts(group)))
    .map(toRequest)
    .sort((a, b) => a.wave - b.wave)
}

function parts(group: Member[]): Member[][] {
  const [first] = group
  if (!first) return []
  const room = kindOf(first.change).room(first.change)
  if ('most' in room) return chunksOf(group, room.most)
  return chunksWithin(group, longestUrl - room.path.length, ({ change }) => {
    const own = kindOf(change).room(change)
    // The comma between two names belongs to one of them.
    return 'name' in own ? encodeURIComponent(own.name).length + 1 : 0
  })
}

function toRequest(members: Member[]): Request {
  const changes = members.map(({ change }) => change)
  const [change] = changes
  if (!change) throw new Error('a request without changes')
  const kind = kindOf(change)
  return {
    wave: kind.wave,
    label: kind.label(change),
    steps: members.map(({ step }) => step),
    send: (call) => kind.send(call, changes),
  }
}
