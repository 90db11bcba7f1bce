import { useState } from 'react'

interface Paging {
  page: number
  size: number
}

/** One page of rows that are all loaded, as props of a `ResourceTable`. A page beyond the end becomes the last one. */
export function pageOf<Row>(all: readonly Row[], { page, size }: Paging) {
  const shown = Math.min(page, Math.max(1, Math.ceil(all.length / size)))
  return {
    rows: all.slice((shown - 1) * size, shown * size),
    total: all.length,
    order: { page: shown, size },
  }
}

/** Pages through rows that are all loaded. Returns props of a `ResourceTable`. */
export function usePagedRows<Row>(all: readonly Row[], initialSize = 20) {
  const [paging, setPaging] = useState<Paging>({ page: 1, size: initialSize })
  return {
    ...pageOf(all, paging),
    onOrder: ({ page = 1, size = paging.size }: Partial<Paging>) => setPaging({ page, size }),
  }
}
