import { ApiError } from '../../api/errors'
import { readBytes } from '../../api/unread'
import { agents } from '../../contract/agents'
import { configs } from '../../contract/configs'
import { runners } from '../../contract/runners'
import { tags } from '../../contract/tags'
import {
  digestAway,
  digestConfig,
  digestRunner,
  digestTag,
  type AwayDigest,
  type ConfigDigest,
  type RunnerDigest,
  type TagDigest,
} from '../../domain/drift/digest'

export const lists = {
  runners: runners.list,
  configs: configs.list,
  tags: tags.list,
  away: agents.list,
} as const
export type ListName = keyof typeof lists

/** A page of one list as it came. */
export interface PageTask {
  list: ListName
  bytes: ArrayBuffer
  /** the one config that matters; '' = all */
  config: string
}

/** What is kept of it: rows of its list; the others are empty. */
export interface PageDigest {
  total: number
  runners: RunnerDigest[]
  configs: ConfigDigest[]
  tags: TagDigest[]
  away: AwayDigest[]
}

/** The same for the way out of a worker, where an error is data. */
export type PageResult =
  | { digest: PageDigest }
  | { error: { status: number; code: string; message: string; path?: string } }

/** Decodes a page, checks that it is an answer, and reduces its rows one by one. An error is a part of the result. */
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
  const digest: PageDigest = { total: 0, runners: [], configs: [], tags: [], away: [] }
  if (list === 'runners') {
    const page = readBytes(runners.list, bytes)
    digest.total = page.total
    for (const runner of page.rows) {
      digest.runners.push(digestRunner(runner, page))
      yield
    }
  } else if (list === 'configs') {
    const page = readBytes(configs.list, bytes)
    digest.total = page.total
    for (const row of page.rows) {
      digest.configs.push(digestConfig(row))
      yield
    }
  } else if (list === 'tags') {
    const page = readBytes(tags.list, bytes)
    digest.total = page.total
    for (const tag of page.rows) {
      const matters = config === '' || tag.config_names.includes(config)
      digest.tags.push(digestTag(matters ? tag : { ...tag, agent_ids: [] }, page))
      yield
    }
  } else {
    const page = readBytes(agents.list, bytes)
    digest.total = page.total
    digest.away = page.rows.map(digestAway)
  }
  return digest
}
