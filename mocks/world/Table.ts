import type { Order } from '../../src/contract/list'
import { compare } from '../../src/lib/collections/compare'
import { SubstringIndex } from './SubstringIndex'

export type SortKey<Row> = (row: Row) => string | number

export interface TableQuery<Row, Sort extends string> {
  sort: Sort
  order: Order
  /** from 1 */
  page: number
  /** 0: everything */
  size: number
  search: string
  /** Conditions that a row has to meet, all of them. */
  where?: (((row: Row) => boolean) | false)[]
  /** Limits the query to these rows, so that no index is needed. */
  candidates?: Iterable<Row> | undefined
}

interface Index<Row> {
  rows: Row[]
  /** Rows deleted or moved since the index was built. */
  removed: Set<Row>
  /** Rows added or moved since the index was built. */
  added: Set<Row>
  substrings?: SubstringIndex | undefined
  /** The last search. Pages, orders and counts of one search are requested in a row. */
  lastSearch?: { search: string; rows: Row[] } | undefined
}

/**
 * Rows with sorted indexes. An index is built on first use and updated after changes, so a page of a hundred thousand
 * rows is fast. Numbers sort as numbers, texts by code unit, equal rows by the tie breaker; descending is the exact
 * reverse.
 */
export class Table<Row, Sort extends string> {
  private rows = new Set<Row>()
  private indexes = new Map<Sort, Index<Row>>()

  /** @param searchText the text that a search looks into */
  constructor(
    private sorts: Record<Sort, SortKey<Row>>,
    private tieBreaker: SortKey<Row>,
    private searchText: (row: Row) => string,
  ) {}

  get size(): number {
    return this.rows.size
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows.values()
  }

  add(row: Row): void {
    this.rows.add(row)
    for (const index of this.indexes.values()) index.added.add(row)
  }

  delete(row: Row): void {
    this.rows.delete(row)
    for (const index of this.indexes.values()) index.removed.add(row)
  }

  /** Marks that the sort key of these rows has changed. */
  markChanged(sort: Sort, rows: Iterable<Row>): void {
    const index = this.indexes.get(sort)
    if (!index) return
    for (const row of rows) {
      index.removed.add(row)
      index.added.add(row)
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

  private find({ sort, search, where = [], candidates }: TableQuery<Row, Sort>): Row[] {
    const conditions = where.filter((condition) => condition !== false)
    const keep = (rows: Row[]) =>
      conditions.reduce((left, condition) => left.filter(condition), rows)
    if (candidates) {
      const rows = keep(Array.from(candidates)).sort(this.comparer(sort))
      if (search === '') return rows
      return rowsAt(rows, new SubstringIndex(rows.map(this.searchText)).find(search))
    }
    const index = this.index(sort)
    if (search === '') return keep(index.rows)
    index.substrings ??= new SubstringIndex(index.rows.map(this.searchText))
    if (index.lastSearch?.search !== search) {
      index.lastSearch = { search, rows: rowsAt(index.rows, index.substrings.find(search)) }
    }
    return keep(index.lastSearch.rows)
  }

  private index(sort: Sort): Index<Row> {
    const compare = this.comparer(sort)
    let index = this.indexes.get(sort)
    if (!index) {
      index = { rows: [...this.rows].sort(compare), removed: new Set(), added: new Set() }
      this.indexes.set(sort, index)
    }
    const { removed, added } = index
    if (removed.size + added.size > 0) {
      const kept = index.rows.filter((row) => !removed.has(row))
      const inserted = [...added].filter((row) => this.rows.has(row)).sort(compare)
      index.rows = merge(kept, inserted, compare)
      index.substrings = undefined
      index.lastSearch = undefined
      removed.clear()
      added.clear()
    }
    return index
  }

  private comparer(sort: Sort): Compare<Row> {
    const key = this.sorts[sort]
    return (a, b) => compare(key(a), key(b)) || compare(this.tieBreaker(a), this.tieBreaker(b))
  }
}

type Compare<Row> = (a: Row, b: Row) => number

const rowsAt = <Row>(rows: Row[], indexes: number[]): Row[] => indexes.map((i) => rows[i]!)

/** Merges two sorted lists. Only the inserted rows are compared, by binary search: comparing is the slow part. */
function merge<Row>(rows: Row[], inserted: Row[], compare: Compare<Row>): Row[] {
  if (inserted.length === 0) return rows
  const result: Row[] = []
  let from = 0
  const copy = (to: number) => {
    for (const row of rows.slice(from, to)) result.push(row)
    from = to
  }
  for (const row of inserted) {
    copy(insertionIndex(rows, row, from, compare))
    result.push(row)
  }
  copy(rows.length)
  return result
}

function insertionIndex<Row>(rows: Row[], row: Row, from: number, compare: Compare<Row>): number {
  let [low, high] = [from, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = rows[middle]
    if (other !== undefined && compare(other, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}
