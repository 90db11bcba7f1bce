import { encodeUriPart } from '../../../lib/text/uriPart'
import type { Call } from '../../../api/http'
import { chunk, chunkBySize } from '../../../lib/collections/chunks'
import { groupBy } from '../../../lib/collections/groupBy'
import type { Change } from '../model/changes'
import type { FormerContents } from '../kinds/kind'
import { kindOf } from '../kinds/kindOf'

/** The most characters of a URL after the API's base: proxies refuse longer ones. */
export const maxUrlLength = 2048

/** One request that carries the changes of one or more steps. */
export interface BatchRequest {
  /** Requests of a higher wave wait for those of lower ones. */
  wave: number
  /** method and path, for display */
  label: string
  /** indexes of its steps in the plan */
  steps: number[]
  send: (call: Call, former: FormerContents) => Promise<unknown>
}

interface StepChange {
  /** index in the plan */
  step: number
  change: Change
}

/**
 * The fewest requests that carry these changes, in the order in which they are sent.
 * @param oneRequestPerChange sends each change alone, to find the one that makes the others fail
 */
export function requestsFor(
  changes: readonly StepChange[],
  oneRequestPerChange = false,
): BatchRequest[] {
  const groups = groupBy(
    changes,
    // What is sent although it looks done may be refused, and must not take others with it.
    ({ change }) => `${change.kind}\n${change.repeat ?? false}\n${kindOf(change).batchKey(change)}`,
  )
  return [...groups.values()]
    .flatMap((group) => (oneRequestPerChange ? chunk(group, 1) : batchesOf(group)))
    .map(toRequest)
    .sort((a, b) => a.wave - b.wave)
}

function batchesOf(group: StepChange[]): StepChange[][] {
  const [first] = group
  if (!first) return []
  const limit = kindOf(first.change).batchLimit(first.change)
  if ('count' in limit) return chunk(group, limit.count)
  return chunkBySize(group, maxUrlLength - limit.path.length, ({ change }) => {
    const own = kindOf(change).batchLimit(change)
    // 1 for the comma between two names
    return 'name' in own ? encodeUriPart(own.name).length + 1 : 0
  })
}

/** The two requests that carry the same changes as one that was too large. */
export function halvesOf(
  request: BatchRequest,
  changeOf: (step: number) => Change,
): BatchRequest[] {
  const batch = request.steps.map((step) => ({ step, change: changeOf(step) }))
  return chunk(batch, Math.ceil(batch.length / 2)).map(toRequest)
}

function toRequest(batch: StepChange[]): BatchRequest {
  const changes = batch.map(({ change }) => change)
  const [change] = changes
  if (!change) throw new Error('a request without changes')
  const kind = kindOf(change)
  return {
    wave: kind.wave,
    label: kind.label(change),
    steps: batch.map(({ step }) => step),
    send: (call, former) => kind.send(call, changes, former),
  }
}
