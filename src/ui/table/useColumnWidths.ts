import { useMemo, type CSSProperties, type RefObject } from 'react'
import { tracks, type Tracks } from './columnState'
import type { Widths } from './ColumnWidths'

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | undefined
  }
}

/** The widths of a table's columns as the user has chosen them. */
export interface Sizing {
  /** px by column */
  chosen: Record<string, number>
  /** null gives the usual width back */
  choose: (column: string, width: number | null) => void
}

/** px that the table needs, and the width of each of its columns */
export const leastVariable = '--lk-table-least'
export const widthVariable = (column: string) => `--lk-column-${column}` as const

/**
 * Keeps the widths of a table's columns in variables of the element around it: what is dragged shows at once, and the
 * table itself is not drawn anew. Gives the element's style and what the headings need.
 */
export function useColumnWidths(
  element: RefObject<HTMLElement | null>,
  columns: { key: string; width?: number }[],
  sizing: Sizing | undefined,
): { style: CSSProperties | undefined; widths: Widths } {
  const { chosen, choose } = sizing ?? fixed
  return useMemo(() => {
    const now = tracks(columns, chosen)
    const preview = (column: string, width: number | null) => {
      const tried = width === null ? now : tracks(columns, { ...chosen, [column]: width })
      for (const [name, value] of Object.entries(variablesOf(tried)))
        element.current?.style.setProperty(name, value ?? '')
    }
    const style = chosen === fixed.chosen ? undefined : variablesOf(now)
    return { style, widths: { widths: now.widths, preview, choose } }
  }, [element, columns, chosen, choose])
}

const fixed: Sizing = { chosen: {}, choose: () => {} }

const variablesOf = ({ widths, least }: Tracks): Record<`--${string}`, string | undefined> => ({
  [leastVariable]: `${least}px`,
  ...Object.fromEntries(
    Object.entries(widths).map(([column, width]) => [
      widthVariable(column),
      width === null ? undefined : `${width}px`,
    ]),
  ),
})
