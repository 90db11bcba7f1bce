import { createContext } from 'react'

/** What the headings of a table need to change its columns' widths, in px. */
export interface Widths {
  /** by column; null takes what is left */
  widths: Record<string, number | null>
  /** Shows a width that is being tried, or with null the one that holds, without drawing anything anew. */
  preview: (column: string, width: number | null) => void
  /** Makes it the column's width; null is the usual one. */
  choose: (column: string, width: number | null) => void
}

export const ColumnWidths = createContext<Widths>({
  widths: {},
  preview: () => {},
  choose: () => {},
})
