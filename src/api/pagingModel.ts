import type { Page } from '../contract/list'
import { isRecord } from '../lib/json/json'
import { judgeTotal, maxTotal } from './judgeTotal'

/**
 * How the server pages one of its lists, as its answers show. The documentation says neither from which number pages count
 * nor how many rows a page may have, and some servers ignore a parameter or count wrongly.
 */
export interface PagingModel {
  /** the number of the first page */
  base: 0 | 1
  /** rows of a full answer where the server gives another number than requested: a cap, or a size of its own */
  step: number | null
  /** The server gives `step` rows, also when fewer are requested. */
  isFixed: boolean
  /** Each page number gives the rows from the first one on. */
  ignoresPage: boolean
  /** the largest number of rows that was requested and sent */
  largest: number
  /** numbers of rows of short answers at the end of a list, which are no caps */
  notCaps: Set<number>
  /** A total was larger or smaller than the list. */
  countsWrong: boolean
  /** Whether it is known from which number pages count. */
  isBaseKnown: boolean
  /** Whether it was looked for rows behind a full page that is the last by its total. */
  isEndProbed: boolean
  /** by filter: what earlier answers showed of the list */
  lists: Map<string, { first: string; known: number }>
}

/** A model of a list of which nothing is known yet: pages as the documentation has them. */
export const newPagingModel = (): PagingModel => ({
  base: 1,
  step: null,
  isFixed: false,
  ignoresPage: false,
  largest: 0,
  notCaps: new Set(),
  countsWrong: false,
  isBaseKnown: false,
  isEndProbed: false,
  lists: new Map(),
})

/** filters whose totals are remembered, for each list */
const maxLists = 50

/** Remembers with which row the first page of a list begins. */
export function remember({ lists }: PagingModel, filter: string, first: string) {
  const known = lists.get(filter)?.known ?? 0
  lists.delete(filter)
  lists.set(filter, { first, known })
  const [oldest] = lists.keys()
  if (lists.size > maxLists && oldest !== undefined) lists.delete(oldest)
}

/** The members of several answers besides their rows: joined objects such as `agents` are merged. */
export function mergedAnswers(answers: readonly Page<unknown>[]): Page<unknown> {
  const merged: Record<string, unknown> = {}
  for (const answer of answers)
    for (const [name, value] of Object.entries(answer)) {
      const before = merged[name]
      if (isRecord(before) && isRecord(value)) merged[name] = { ...before, ...value }
      else if (name === 'unreadable' && Array.isArray(before) && Array.isArray(value))
        merged[name] = [...(before as unknown[]), ...(value as unknown[])]
      else merged[name] = value
    }
  return { rows: [], total: 0, ...merged }
}

/** The number of rows of an answer, with those that could not be read. */
export const countOf = ({ rows, unreadable = [] }: Page<unknown>) => rows.length + unreadable.length

/** A text that tells rows of a list apart. */
export const identityOf = (row: unknown): string =>
  isRecord(row)
    ? JSON.stringify([
        row.id,
        row.agent_id,
        row.agent,
        row.name,
        typeof row.config === 'string' && row.config,
      ])
    : ''

/** A page with what its answer shows of the total. */
export const finish = (
  model: PagingModel,
  answer: Page<unknown>,
  offset: number,
  size: number,
): Page<unknown> => {
  const claim = model.countsWrong ? -1 : answer.total
  const count = countOf(answer)
  const missing = offset === 0 && count === 0 ? Math.min(claim, maxTotal) : 0
  return {
    ...answer,
    atLeast: undefined,
    ...judgeTotal(count, claim, offset, size),
    ...(missing > 0 && { unsent: missing }),
  }
}

/** A page in an answer that holds the rows from the start on. @param requested the number of rows that it was to have */
export const fromStart = (
  model: PagingModel,
  answer: Page<unknown>,
  page: number,
  size: number,
  requested = size,
) => {
  const offset = (page - 1) * size
  const count = countOf(answer)
  const rows = answer.rows.slice(offset, offset + size)
  const read = finish(model, { ...answer, rows }, offset, size)
  if (count === requested || count === 0) return read
  // Any other number of rows than requested is all that there is to read, even if the total says that there are more.
  const isMore = !model.countsWrong && answer.total > count && answer.total <= maxTotal
  const total = isMore ? answer.total : count
  const unsent = isMore && rows.length === 0 ? total - offset : undefined
  return { ...read, total, unsent, atLeast: undefined }
}
