import type { Page } from '../contract/list'
import { isRecord } from '../lib/json/json'
import { judgeTotal, maxTotal } from './judgeTotal'

/**
 * How the server pages one of its lists, as its answers show. The documentation says neither from which number pages count
 * nor how many rows a page may have, and some servers ignore a parameter or count wrongly.
 */
interface PagingModel {
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
  /** A total was larger than the list. */
  countsWrong: boolean
  /** Whether it was looked from which number pages count. */
  isProbed: boolean
  /** by filter: what earlier answers showed of the list */
  lists: Map<string, { first: string; known: number }>
}

/** Requests one page as the server numbers and sizes pages. */
export type SendPage = (page: number, size: number) => Promise<Page<unknown>>

/** A page of a list of `read`. `page` counts from 1. */
interface PageRequest {
  /** identifies the list: the endpoint */
  list: string
  /** identifies the filter and order */
  filter: string
  page: number
  size: number
  send: SendPage
}

export interface Paging {
  /** Reads the rows of a page, with as many requests as the server needs, and says what is known of the total. */
  read: (request: PageRequest) => Promise<Page<unknown>>
  /** The number of the first page of a list, as far as it is known. */
  baseOf: (list: string) => 0 | 1
}

/** filters whose totals are remembered, for each list */
const maxLists = 50

/** Creates what one console learns of its server. @param onLearnt called when pages that were read may be other ones */
export function createPaging(onLearnt: (list: string) => void): Paging {
  const models = new Map<string, PagingModel>()
  const modelOf = (list: string) => {
    const model: PagingModel = models.get(list) ?? {
      base: 1,
      step: null,
      isFixed: false,
      ignoresPage: false,
      largest: 0,
      notCaps: new Set(),
      countsWrong: false,
      isProbed: false,
      lists: new Map(),
    }
    models.set(list, model)
    return model
  }

  /** The rows from the start on, from a server that knows no pages. */
  const readFromStart = async (model: PagingModel, { page, size, send }: PageRequest) => {
    const answer = await send(model.base, page * size)
    const offset = (page - 1) * size
    const rows = answer.rows.slice(offset, offset + size)
    const isWhole = answer.rows.length > page * size
    const total = isWhole ? Math.max(answer.total, answer.rows.length) : answer.total
    return finish(model, { ...answer, rows, total }, offset, size)
  }

  /** The rows of a page in answers of `step` rows each. */
  const readInSteps = async (model: PagingModel, step: number, request: PageRequest) => {
    const { page, size, send } = request
    const offset = (page - 1) * size
    const first = Math.floor(offset / step)
    const count = Math.floor((offset + size - 1) / step) - first + 1
    const answers = await Promise.all(
      Array.from({ length: count }, (_, index) => send(first + index + model.base, step)),
    )
    const rows = answers
      .flatMap((answer) => answer.rows)
      .slice(offset - first * step)
      .slice(0, size)
    const total = Math.max(...answers.map((answer) => answer.total))
    return finish(model, { ...mergedAnswers(answers), rows, total }, offset, size)
  }

  const finish = (
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

  /** Looks whether the first page is page 0, and whether pages differ at all, once for each list. */
  const probe = async (model: PagingModel, request: PageRequest, first: string) => {
    model.isProbed = true
    const { list, page, send } = request
    const one = identityOf((await send(1, 1)).rows[0])
    if (page > 1) model.ignoresPage = one === first
    else if (one !== first) {
      const [before, same] = (await send(0, 2)).rows.map(identityOf)
      if (before !== one && same === one) model.base = 0
    }
    if (model.ignoresPage || model.base === 0) {
      model.lists.clear()
      onLearnt(list)
    }
  }

  const read = async (request: PageRequest): Promise<Page<unknown>> => {
    const { list, page, size, send } = request
    const model = modelOf(list)
    const offset = (page - 1) * size
    if (model.ignoresPage) return readFromStart(model, request)
    if (model.step !== null && (model.isFixed || size > model.step))
      return readInSteps(model, model.step, request)

    let answer = await send(page - 1 + model.base, size)
    if (countOf(answer) === 0 && page === 1 && !model.isProbed && answer.total !== 0) {
      // The only page may be page 0.
      model.isProbed = true
      const zero = await send(0, size)
      if (countOf(zero) > 0) {
        model.base = 0
        answer = zero
      }
    }
    const count = countOf(answer)
    const first = identityOf(answer.rows[0])
    if (count > size) {
      // The size is ignored: these are all rows, or a page of a size of the server's own.
      const isWhole =
        page > 1
          ? identityOf((await send(model.base, size)).rows[0]) === first
          : answer.total <= count
      if (isWhole) {
        model.ignoresPage = true
        const total = answer.total < count ? count : answer.total
        const rows = answer.rows.slice(offset, offset + size)
        return finish(model, { ...answer, rows, total, all: answer.rows }, offset, size)
      }
      Object.assign(model, { step: count, isFixed: true })
      return readInSteps(model, count, request)
    }
    const isFirstAgain = page > 1 && count > 0 && model.lists.get(request.filter)?.first === first
    if (isFirstAgain) {
      model.ignoresPage = true
      return readFromStart(model, request)
    }
    if (count === size) model.largest = Math.max(model.largest, size)
    const seen = offset + count
    if (count > 0 && count < size && answer.total !== seen) {
      // A short answer that is not the stated end: the server caps pages, or it counts wrong.
      const isCap = size > model.largest && !model.notCaps.has(count)
      const whole = isCap ? await readInSteps(model, count, request) : null
      if (whole && countOf(whole) > count) {
        model.step = count
        return whole
      }
      model.notCaps.add(count)
      if (answer.total > seen) model.countsWrong = true
    }
    if (page === 1 && count > 0) remember(model, request.filter, first)
    if (count === size && answer.total !== count && !model.isProbed && size > 1)
      void probe(model, request, first).catch(() => undefined)
    return finish(model, answer, offset, size)
  }

  return {
    baseOf: (list) => modelOf(list).base,
    async read(request) {
      const result = await read(request)
      if (!result.atLeast) return result
      // An earlier answer may have shown more of the list.
      const { lists } = modelOf(request.list)
      const before = lists.get(request.filter)
      const known = Math.max(before?.known ?? 0, result.total)
      lists.set(request.filter, { first: before?.first ?? '', known })
      return { ...result, total: known }
    },
  }
}

function remember({ lists }: PagingModel, filter: string, first: string) {
  const known = lists.get(filter)?.known ?? 0
  lists.delete(filter)
  lists.set(filter, { first, known })
  const [oldest] = lists.keys()
  if (lists.size > maxLists && oldest !== undefined) lists.delete(oldest)
}

/** The members of several answers besides their rows: joined objects such as `agents` are merged. */
function mergedAnswers(answers: readonly Page<unknown>[]): Page<unknown> {
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
const countOf = ({ rows, unreadable = [] }: Page<unknown>) => rows.length + unreadable.length

/** A text that tells rows of a list apart. */
const identityOf = (row: unknown): string =>
  isRecord(row) ? JSON.stringify([row.id, row.agent_id, row.agent, row.name]) : ''
