/** rows that a scan requests a page by default */
export const scanPageSize = 200

/** A page of a scan. It overlaps the page before, so that a list that moves between two requests is noticed. */
export interface ScanWindow {
  page: number
  size: number
  /** rows of the list before this page */
  offset: number
  /** rows of the list that the pages before cover */
  covered: number
}

/**
 * The pages that cover a list, by index. Page numbers and sizes allow no free offset, so sizes vary: of all sizes up to
 * `size` the one is taken whose page begins at least one row before the end of the last page and reaches furthest.
 * @param overlapping false: the pages of one size, side by side
 */
export function createWindows(size: number, overlapping: boolean): (index: number) => ScanWindow {
  const windows: ScanWindow[] = []
  const next = (covered: number): ScanWindow => {
    if (covered === 0 || !overlapping || size < 3)
      return { page: covered / size + 1, size, offset: covered, covered }
    let best = { page: 1, size: 1, offset: 0, covered }
    let reach = covered
    for (let tried = size; tried >= size / 2; tried--) {
      const index = Math.floor((covered - 1) / tried)
      if ((index + 1) * tried <= reach) continue
      reach = (index + 1) * tried
      best = { page: index + 1, size: tried, offset: index * tried, covered }
    }
    if (reach > covered) return best
    // A multiple of all small sizes: the page begins right behind the last one.
    return { page: covered / size + 1, size, offset: covered, covered }
  }
  return (index) => {
    while (windows.length <= index) {
      const last = windows.at(-1)
      windows.push(next(last ? last.offset + last.size : 0))
    }
    return windows[index]!
  }
}

/** The number of requests that reading a list takes. @param size rows a page at most */
export function windowCount(
  total: number,
  size: number,
  windowAt = createWindows(size, true),
): number {
  // Pages that overlap are no fewer than pages side by side.
  let count = Math.max(1, Math.floor(total / size))
  while (windowAt(count).covered < total) count += 1
  return count
}

/**
 * Whether neighbouring pages agree on the rows that they share.
 * @param keysOf the keys of the rows of a page; undefined: it was not read
 */
export function seamsAgree(
  count: number,
  windowAt: (index: number) => ScanWindow,
  keysOf: (index: number) => readonly string[] | undefined,
): boolean {
  for (let index = 1; index < count; index++) {
    const [before, after] = [windowAt(index - 1), windowAt(index)]
    const [left, right] = [keysOf(index - 1), keysOf(index)]
    if (!left || !right) continue
    const shared = left.slice(after.offset - before.offset)
    const same = right.slice(0, after.covered - after.offset)
    if (shared.length !== same.length || shared.some((key, at) => key !== same[at])) return false
  }
  return true
}
