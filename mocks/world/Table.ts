import type { Order } from '../../src/contract/list'

export type SortKey<Row> = (row: Row) => string | number

/** Which part of a list. Pages start at 1; size 0 is everything. */
export interface Slice<Sort extends string> {
  sort: Sort
  order: Order
  page: number
  size: number
}

interface Index<Row> {
  rows: Row[]
  /** Added since the last sorting. */
  fresh: Row[]
  dirty: boolean
}

/**
 * Rows with sorted indexes, built when first needed and mended after changes (sorting an almost sorted array is cheap).
 * Numbers sort as numbers, texts by code unit; equal rows by `tie`; descending is the exact reverse.
 */
export class Table<Row, Sort extends string> {
  private rows = new Set<Row>()
  private indexes = new Map<Sort, Index<Row>>()

  constructor(
    private sorts: Record<Sort, SortKey<Row>>,
    private tie: SortKey<Row>,
  ) {}

  get size(): number {
    return this.rows.size
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.rows.values()
  }

  add(row: Row): void {
    this.rows.add(row)
    for (const index of this.indexes.values()) index.fresh.push(row)
  }

  delete(row: Row): void {
    this.rows.delete(row)
    for (const index of this.indexes.values()) index.dirty = true
  }

  /** Says that a row's value under this key has changed. */
  touch(sort: Sort): void {
    const index = this.indexes.get(sort)
    if (index) index.dirty = true
  }

  page(slice: Slice<Sort>, where?: (row: Row) => boolean): { rows: Row[]; total: number } {
    const all = this.sorted(slice.sort)
    const found = where ? all.filter(where) : all
    const total = found.length
    if (slice.size === 0) return { rows: ordered(found.slice(), slice.order), total }
    const from = (slice.page - 1) * slice.size
    const to = Math.min(from + slice.size, total)
    if (from >= to) return { rows: [], total }
    return slice.order === 'ascend'
      ? { rows: found.slice(from, to), total }
      : { rows: found.slice(total - to, total - from).reverse(), total }
  }

  private sorted(sort: Sort): Row[] {
    let index = this.indexes.get(sort)
    if (!index) {
      index = { rows: [...this.rows], fresh: [], dirty: false }
      index.rows.sort(this.comparer(sort))
      this.indexes.set(sort, index)
    } else if (index.dirty || index.fresh.length > 0) {
      index.rows = index.rows.concat(index.fresh).filter((row) => this.rows.has(row))
      index.rows.sort(this.comparer(sort))
      index.fresh = []
      index.dirty = false
    }
    return index.rows
  }

  private comparer(sort: Sort): (a: Row, b: Row) => number {
    const key = this.sorts[sort]
    return (a, b) => compare(key(a), key(b)) || compare(this.tie(a), this.tie(b))
  }
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

const ordered = <Row>(rows: Row[], order: Order) => (order === 'ascend' ? rows : rows.reverse())

/** Contains, whatever the case. Undefined when there is nothing to look for. */
export function matcher(search: string): ((text: string) => boolean) | undefined {
  const wanted = search.toLowerCase()
  return wanted === '' ? undefined : (text) => text.toLowerCase().includes(wanted)
}

/** All conditions that are there; undefined when none is, which keeps an unfiltered list cheap. */
export function every<Row>(
  ...conditions: (((row: Row) => boolean) | false | undefined)[]
): ((row: Row) => boolean) | undefined {
  const given = conditions.filter((condition) => typeof condition === 'function')
  return given.length === 0 ? undefined : (row) => given.every((condition) => condition(row))
}
