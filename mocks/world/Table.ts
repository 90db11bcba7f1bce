import type { Order } from '../../src/contract/list'
import { compare } from '../../src/lib/collections/compare'
import { Haystack } from './Haystack'

export type SortKey<Row> = (row: Row) => string | number

export interface TableQuery<Row, Sort extends string> {
  sort: Sort
  order: Order
  /** from 1 */
  page: number
  /** 0: everything */
  size: number
  search: string
  /** All have to hold. */
  where?: (((row: Row) => boolean) | false)[]
  /** The only rows in question, where that is known. */
  among?: Iterable<Row> | undefined
}

interface Index<Row> {
  rows: Row[]
  /** Deleted, or in another place now. */
  gone: Set<Row>
  /** Added, or in another place now. */
  fresh: Set<Row>
  haystack?: Haystack | undefined
  /** The last search: pages, orders and counts of it are asked for one after the other. */
  found?: { search: string; rows: Row[] } | undefined
}

/**
 * Rows with sorted indexes, built when first asked for and mended after changes, so that a list of a hundred thousand
 * answers at once. Numbers sort as numbers, texts by code unit; equal rows by `tie`; descending is the exact reverse.
 */
export class Table<Row, Sort extends string> {
  private rows = new Set<Row>()
  private indexes = new Map<Sort, Index<Row>>()

  /** @param text what a search looks into */
  constructor(
    private sorts: Record<Sort, SortKey<Row>>,
    private tie: SortKey<Row>,
    private text: (row: Row) => string,
  ) {}

  get size(): number {
    return this.rows.size
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows.values()
  }

  add(row: Row): void {
    this.rows.add(row)
    for (const index of this.indexes.values()) index.fresh.add(row)
  }

  delete(row: Row): void {
    this.rows.delete(row)
    for (const index of this.indexes.values()) index.gone.add(row)
  }

  /** Says that what these rows are sorted by has changed. */
  touch(sort: Sort, rows: Iterable<Row>): void {
    const index = this.indexes.get(sort)
    if (!index) return
    for (const row of rows) {
      index.gone.add(row)
      index.fresh.add(row)
    }
  }

  page(query: TableQuery<Row, Sort>): { rows: Row[]; total: number } {
    const { page, size, order } = query
    const found = this.find(query)
    const total = found.length
    const from = size === 0 ? 0 : (page - 1) * size
    const to = size === 0 ? total : Math.min(from + size, total)
    if (from >= to) return { rows: [], total }
    return order === 'ascend'
      ? { rows: found.slice(from, to), total }
      : { rows: found.slice(total - to, total - from).reverse(), total }
  }

  private find({ sort, search, where = [], among }: TableQuery<Row, Sort>): Row[] {
    const conditions = where.filter((condition) => condition !== false)
    const keep = (rows: Row[]) =>
      conditions.reduce((left, condition) => left.filter(condition), rows)
    if (among) {
      const rows = keep(Array.from(among)).sort(this.comparer(sort))
      return search === '' ? rows : pick(rows, new Haystack(rows.map(this.text)).find(search))
    }
    const index = this.index(sort)
    if (search === '') return keep(index.rows)
    index.haystack ??= new Haystack(index.rows.map(this.text))
    if (index.found?.search !== search) {
      index.found = { search, rows: pick(index.rows, index.haystack.find(search)) }
    }
    return keep(index.found.rows)
  }

  private index(sort: Sort): Index<Row> {
    const compare = this.comparer(sort)
    let index = this.indexes.get(sort)
    if (!index) {
      index = { rows: [...this.rows].sort(compare), gone: new Set(), fresh: new Set() }
      this.indexes.set(sort, index)
    }
    const { gone, fresh } = index
    if (gone.size + fresh.size > 0) {
      const old = index.rows.filter((row) => !gone.has(row))
      const added = [...fresh].filter((row) => this.rows.has(row)).sort(compare)
      index.rows = merge(old, added, compare)
      index.haystack = undefined
      index.found = undefined
      gone.clear()
      fresh.clear()
    }
    return index
  }

  private comparer(sort: Sort): Compare<Row> {
    const key = this.sorts[sort]
    return (a, b) => compare(key(a), key(b)) || compare(this.tie(a), this.tie(b))
  }
}

type Compare<Row> = (a: Row, b: Row) => number

const pick = <Row>(rows: Row[], numbers: number[]): Row[] => numbers.map((i) => rows[i]!)

/** Both are sorted. Looks only for the places of the new ones: comparing is what takes time. */
function merge<Row>(rows: Row[], added: Row[], compare: Compare<Row>): Row[] {
  if (added.length === 0) return rows
  const result: Row[] = []
  let from = 0
  const copy = (to: number) => {
    for (const row of rows.slice(from, to)) result.push(row)
    from = to
  }
  for (const row of added) {
    copy(place(rows, row, from, compare))
    result.push(row)
  }
  copy(rows.length)
  return result
}

function place<Row>(rows: Row[], row: Row, from: number, compare: Compare<Row>): number {
  let [low, high] = [from, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = rows[middle]
    if (other !== undefined && compare(other, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}
