import type { Page } from '../contract/list'
import {
  countOf,
  finish,
  fromStart,
  identityOf,
  mergedAnswers,
  newPagingModel,
  remember,
  type PagingModel,
} from './pagingModel'

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
  /**
   * Resolves only once it is known how the list is paged; a page of more rows than the server sends ends where its first
   * answer does. For callers that read the other pages as well.
   */
  isScan?: boolean | undefined
}

export interface Paging {
  /** Reads the rows of a page, with as many requests as the server needs, and says what is known of the total. */
  read: (request: PageRequest) => Promise<Page<unknown>>
  /** The number of the first page of a list, as far as it is known. */
  baseOf: (list: string) => 0 | 1
}

/** requests for one page at once, where the server sends fewer rows than requested */
const stepsAtOnce = 6

const fullPage = (size: number): Page<unknown> => ({
  rows: Array<unknown>(size).fill(null),
  total: -1,
})

/** Creates what one console learns of its server. @param onLearnt called when pages that were read may be other ones */
export function createPaging(onLearnt: (list: string) => void): Paging {
  const models = new Map<string, PagingModel>()
  const modelOf = (list: string) => {
    const model = models.get(list) ?? newPagingModel()
    models.set(list, model)
    return model
  }

  /** The rows from the start on, from a server that knows no pages. */
  const readFromStart = async (model: PagingModel, { page, size, send }: PageRequest) => {
    // One row more tells whether there are any behind the page.
    const requested = page * size + 1
    const answer = await send(model.base, requested)
    return fromStart(model, answer, page, size, requested)
  }

  /** The rows of a page in answers of `step` rows each, up to the first answer that is not full. */
  const readInSteps = async (model: PagingModel, step: number, request: PageRequest) => {
    const { page, size, send } = request
    const offset = (page - 1) * size
    const first = Math.floor(offset / step)
    const count = Math.floor((offset + size - 1) / step) - first + 1
    const answers: Page<unknown>[] = []
    while (answers.length < count && countOf(answers.at(-1) ?? fullPage(step)) >= step) {
      const wave = Math.min(stepsAtOnce, count - answers.length)
      const next = first + answers.length + model.base
      answers.push(
        ...(await Promise.all(
          Array.from({ length: wave }, (_, index) => send(next + index, step)),
        )),
      )
    }
    const rows = answers
      .flatMap((answer) => answer.rows)
      .slice(offset - first * step)
      .slice(0, size)
    const total = Math.max(...answers.map((answer) => answer.total))
    return { ...finish(model, { ...mergedAnswers(answers), rows, total }, offset, size), step }
  }

  const learnt = (model: PagingModel, list: string) => {
    model.lists.clear()
    onLearnt(list)
  }

  /**
   * Looks from which number pages count, and whether pages differ at all: page 0 begins with another row than page 1 only
   * where it is the first. Resolves with whether that is other than it was taken for.
   */
  const learnBase = async (model: PagingModel, request: PageRequest, answer: Page<unknown>) => {
    model.isBaseKnown = true
    const { page, size, send } = request
    const first = identityOf(answer.rows[0])
    const isFixed = countOf(answer) > size
    const least = isFixed && page === 1 ? answer : await send(1, isFixed ? size : 1)
    if (countOf(least) > 1) model.isFixed = true
    const one = identityOf(least.rows[0])
    if (page > 1 && one === first) model.ignoresPage = true
    else if (page > 1 || isFixed || one !== first) {
      const probe = (number: number) => send(number, isFixed ? size : 1).catch(() => null)
      const row = (await probe(0))?.rows[0]
      // A list that moves meanwhile begins with other rows, too: page 1 is looked at again.
      if (row !== undefined && identityOf(row) !== one)
        model.base = identityOf((await probe(1))?.rows[0]) === one ? 0 : 1
    }
    return model.ignoresPage || model.base === 0
  }

  /** Looks for a row behind a full page that is the last by its total, once for each list. */
  const learnEnd = async (model: PagingModel, { page, size, send }: PageRequest) => {
    model.isEndProbed = true
    const next = await send(page * size + model.base, 1)
    if (next.rows.length > 0) model.countsWrong = true
    return model.countsWrong
  }

  const read = async (request: PageRequest): Promise<Page<unknown>> => {
    const { list, page, size, send, isScan } = request
    const model = modelOf(list)
    const offset = (page - 1) * size
    if (model.ignoresPage) return readFromStart(model, request)
    if (model.step !== null && (model.isFixed || size > model.step))
      return readInSteps(model, model.step, request)

    let answer = await send(page - 1 + model.base, size)
    const isOdd = countOf(answer) > 0 && countOf(answer) !== size
    if (!model.isBaseKnown && page === 1) {
      if (countOf(answer) === 0 && (isScan || answer.total !== 0)) {
        // The only page may be page 0.
        model.isBaseKnown = true
        const zero = await send(0, size).catch(() => null)
        if (zero && countOf(zero) > 0) {
          model.base = 0
          answer = zero
        }
      } else if (countOf(answer) !== size && answer.total === countOf(answer)) {
        // The whole list.
        model.isBaseKnown ||= countOf(answer) > 0
      } else if (size > 1 && (isScan || isOdd) && (await learnBase(model, request, answer))) {
        learnt(model, list)
        answer = await send(model.base, size)
      }
    }
    const count = countOf(answer)
    const first = identityOf(answer.rows[0])
    if (count > size) {
      // The size is ignored: these are all rows, or a page of a size of the server's own.
      if (await isWhole(model, answer, request))
        return { ...fromStart(model, answer, page, size), all: answer.rows }
      Object.assign(model, { step: count, isFixed: true })
      return readInSteps(model, count, request)
    }
    const isFirstAgain = page > 1 && count > 0 && model.lists.get(request.filter)?.first === first
    if (isFirstAgain) {
      model.ignoresPage = true
      return readFromStart(model, request)
    }
    const seen = offset + count
    if (count === size) model.largest = Math.max(model.largest, size)
    // A page behind the end has no rows, and shows nothing of the total.
    if (count > 0 && answer.total >= 0 && answer.total < seen) model.countsWrong = true
    if (count > 0 && count < size && answer.total !== seen) {
      // A short answer that is not the stated end: the server caps pages, or it counts wrong.
      const isCapPossible = size > model.largest && !model.notCaps.has(count)
      const cap = isCapPossible ? await readBehind(model, request, answer) : null
      if (hasLearntToIgnore(model)) return fromStart(model, answer, page, size)
      if (cap) {
        model.step = count
        return cap
      }
      model.notCaps.add(count)
      if (answer.total > seen) model.countsWrong = true
    }
    if (page === 1 && count > 0) remember(model, request.filter, first)
    if (count === size && size > 1) {
      const learn = async () => {
        const isOther =
          answer.total === seen
            ? !model.isEndProbed && !model.countsWrong && (await learnEnd(model, request))
            : !model.isBaseKnown && (await learnBase(model, request, answer))
        if (isOther) learnt(model, list)
      }
      if (isScan) await learn()
      else void learn().catch(() => undefined)
      if (hasLearntToIgnore(model)) return readFromStart(model, request)
    }
    return finish(model, answer, offset, size)
  }

  /** Whether an answer of more rows than requested is the whole list, by another page. */
  const isWhole = async (model: PagingModel, answer: Page<unknown>, request: PageRequest) => {
    const { page, size, send } = request
    // A list that fits into one answer does not show whether other pages differ.
    if (page === 1 && answer.total === countOf(answer) && !model.countsWrong) return true
    const { rows } = await send(page > 1 ? model.base : model.base + 1, size)
    if (rows.length > 0 && identityOf(rows[0]) === identityOf(answer.rows[0]))
      model.ignoresPage = true
    return rows.length === 0 || hasLearntToIgnore(model)
  }

  /** The whole page where a short answer was capped; null: it was the end of the list. */
  const readBehind = async (model: PagingModel, request: PageRequest, answer: Page<unknown>) => {
    const { page, size, send, isScan } = request
    const count = countOf(answer)
    if (page > 1) {
      const whole = await readInSteps(model, count, request)
      return countOf(whole) > count ? whole : null
    }
    const behind = await send(model.base + 1, count)
    if (countOf(behind) === 0) return null
    if (identityOf(behind.rows[0]) === identityOf(answer.rows[0])) {
      model.ignoresPage = true
      return null
    }
    if (!isScan) return readInSteps(model, count, request)
    remember(model, request.filter, identityOf(answer.rows[0]))
    return { ...finish(model, answer, 0, Math.min(size, count)), step: count }
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

/** Reads the model anew after another request has changed it; the compiler would take the value from before. */
const hasLearntToIgnore = (model: PagingModel) => model.ignoresPage
