import { ApiError } from '../../api/errors'
import { parseRawBytes } from '../../api/rawBytes'
import { agents } from '../../contract/agents'
import { configs } from '../../contract/configs'
import type { Page } from '../../contract/list'
import { isUnread } from '../../contract/partlyRead'
import { runners } from '../../contract/runners'
import { tags } from '../../contract/tags'
import {
  digestOffline,
  digestConfig,
  digestRunner,
  digestTag,
  type OfflineDigest,
  type ConfigDigest,
  type RunnerDigest,
  type TagDigest,
} from '../../domain/drift/digest'

/** The lists that drift is computed from. */
export const driftLists = {
  runners: runners.list,
  configs: configs.list,
  tags: tags.list,
  offline: agents.list,
} as const
export type ListName = keyof typeof driftLists

/** A page of one list as the server sent it. */
export interface PageTask {
  list: ListName
  bytes: ArrayBuffer
  /** the only config of interest; '' = all configs */
  config: string
}

/** The digests of a page's rows, in the member of its list; the other members are empty. */
export interface PageDigest {
  total: number
  /** the rows that could not be read */
  unreadable?: unknown[] | undefined
  runners: RunnerDigest[]
  configs: ConfigDigest[]
  tags: TagDigest[]
  offline: OfflineDigest[]
}

/** A digest or an error as plain data, as a worker returns it. */
export type PageResult =
  | { digest: PageDigest }
  | { error: { status: number; code: string; message: string; path?: string } }

/** Decodes and checks a page and reduces its rows one by one, with a pause after each. Errors are returned, not thrown. */
export function* readPage(task: PageTask): Generator<undefined, PageResult> {
  try {
    return { digest: yield* digestPage(task) }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { status, code, message, path } = error
    return { error: { status, code, message, ...(path !== undefined && { path }) } }
  }
}

function* digestPage({ list, bytes, config }: PageTask): Generator<undefined, PageDigest> {
  const digest: PageDigest = { total: 0, runners: [], configs: [], tags: [], offline: [] }
  if (list === 'runners') {
    const page = parseRawBytes(runners.list, bytes)
    Object.assign(digest, factsOf(page))
    for (const runner of page.rows) {
      digest.runners.push(digestRunner(runner, page))
      yield
    }
  } else if (list === 'configs') {
    const page = parseRawBytes(configs.list, bytes)
    Object.assign(digest, factsOf(page))
    for (const row of page.rows) {
      digest.configs.push(digestConfig(row))
      yield
    }
  } else if (list === 'tags') {
    const page = parseRawBytes(tags.list, bytes)
    Object.assign(digest, factsOf(page))
    for (const tag of page.rows) {
      const isRelevant =
        config === '' || tag.config_names.includes(config) || isUnread(tag, 'config_names')
      digest.tags.push(digestTag(isRelevant ? tag : { ...tag, agent_ids: [], unread: [] }, page))
      yield
    }
  } else {
    const page = parseRawBytes(agents.list, bytes)
    Object.assign(digest, factsOf(page))
    digest.offline = page.rows.map(digestOffline)
  }
  return digest
}

const factsOf = ({ total, unreadable }: Page<unknown>) => ({
  total,
  ...(unreadable && { unreadable }),
})
