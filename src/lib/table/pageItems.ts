/** The number of a page, or the gap before or after the pages around the present one. */
export type PageItem = number | 'before' | 'after'

/** pages that a gap leads over */
export const gapSize = 5

/** What a pager shows: the first, the last, and the pages around the present one. @param page from 1 */
export function pageItems(page: number, pages: number): PageItem[] {
  if (pages <= 7) return span(1, pages)
  const first = pages - page <= 2 ? pages - 4 : Math.max(1, page - 2)
  const last = page <= 3 ? 5 : Math.min(pages, page + 2)
  return [
    ...(first > 1 ? [1] : []),
    ...(first > 2 ? (['before'] as const) : []),
    ...span(first, last),
    ...(last < pages - 1 ? (['after'] as const) : []),
    ...(last < pages ? [pages] : []),
  ]
}

const span = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
