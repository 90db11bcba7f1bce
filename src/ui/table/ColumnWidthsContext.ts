import { createContext } from 'react'

/** The widths of a table's columns in px, and how its headings change them. */
export interface ColumnWidths {
  /** by column; of a column that is listed under the first, the room that it has there */
  widths: Readonly<Record<string, number>>
  /** Shows a width during a drag, or with null the current one again, without rendering the table. */
  preview: (column: string, width: number | null) => void
  /** Sets the width of a column; null restores the default. */
  setWidth: (column: string, width: number | null) => void
}

export const ColumnWidthsContext = createContext<ColumnWidths>({
  widths: {},
  preview: () => {},
  setWidth: () => {},
})
