import { useMemo, type CSSProperties, type RefObject } from 'react'
import { columnTracks, type Tracks } from './columnState'
import type { ColumnWidths } from './ColumnWidthsContext'

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | undefined
  }
}

/** The widths that the user has chosen for the columns of a table. */
export interface ColumnSizing {
  /** px by column */
  widths: Record<string, number>
  /** null restores the default */
  setWidth: (column: string, width: number | null) => void
}

/** The CSS variables of the table's minimum width and of each column's width. */
export const minWidthVariable = '--lk-table-min-width'
export const widthVariable = (column: string) => `--lk-column-${column}` as const

/**
 * Keeps the widths of a table's columns in CSS variables of the element around it, so that a drag shows at once without
 * rendering the table. Returns the style of the element and the value of `ColumnWidthsContext`.
 */
export function useColumnWidths(
  element: RefObject<HTMLElement | null>,
  columns: { key: string; width?: number }[],
  sizing: ColumnSizing | undefined,
): { style: CSSProperties | undefined; widths: ColumnWidths } {
  const { widths: chosen, setWidth } = sizing ?? fixed
  return useMemo(() => {
    const current = columnTracks(columns, chosen)
    const preview = (column: string, width: number | null) => {
      const previewed =
        width === null ? current : columnTracks(columns, { ...chosen, [column]: width })
      for (const [name, value] of Object.entries(variablesOf(previewed)))
        element.current?.style.setProperty(name, value ?? '')
    }
    const style = chosen === fixed.widths ? undefined : variablesOf(current)
    return { style, widths: { widths: current.widths, preview, setWidth } }
  }, [element, columns, chosen, setWidth])
}

const fixed: ColumnSizing = { widths: {}, setWidth: () => {} }

const variablesOf = ({ widths, minWidth }: Tracks): Record<`--${string}`, string | undefined> => ({
  [minWidthVariable]: `${minWidth}px`,
  ...Object.fromEntries(
    Object.entries(widths).map(([column, width]) => [
      widthVariable(column),
      width === null ? undefined : `${width}px`,
    ]),
  ),
})
