import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import {
  columnNeed,
  keepNeeds,
  layOutColumns,
  type ColumnLayout,
  type ColumnNeed,
  type Needs,
} from '../../lib/table/columnLayout'
import type { ColumnWidths } from './ColumnWidthsContext'
import type { Column, FoldedColumns } from './columns'

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

/** The CSS variable of a column's width. */
export const widthVariable = (column: string) => `--lk-column-${column}` as const

/** px that the label of a column takes where it is listed under the first one */
const foldedLabelWidth = 88
/** The first column takes all there is where others are listed under it. */
const foldedNeed: ColumnNeed = { min: 120, want: 4_000 }

interface Options<Row, Sort extends string> extends FoldedColumns<Row, Sort> {
  rows: readonly Row[]
  /** the keys of the rows; the same array as long as they are the same rows */
  keys: readonly string[]
  sizing: ColumnSizing | undefined
  /** px that are taken by what is no column, such as the check boxes */
  inset: number
}

/**
 * Lays out the columns of a table by what the rows say and by the width of the element around it. The widths are CSS
 * variables of that element, so that a drag or a wider window shows at once without rendering the rows.
 */
export function useColumnLayout<Row, Sort extends string>(
  element: RefObject<HTMLElement | null>,
  { columns, folded, rows, keys, sizing = unsized, inset }: Options<Row, Sort>,
) {
  const width = useWidth(element)
  const chosen = folded.length > 0 ? unsized.widths : sizing.widths
  const { setWidth } = sizing
  const present = useMemo(() => needsOf(columns, folded, rows), [columns, folded, rows])
  const [kept, setKept] = useState({ needs: present, keys })
  const needs = useMemo(
    () => keepNeeds(kept.needs, present, kept.keys === keys),
    [kept, present, keys],
  )
  if (needs !== kept.needs || keys !== kept.keys) setKept({ needs, keys })

  return useMemo(() => {
    const needed = columns.map((column, index) => ({
      key: column.key,
      need: needs[needKey(column, index, folded)] ?? foldedNeed,
    }))
    const layOut = (chosen: Readonly<Record<string, number>>) =>
      layOutColumns(needed, chosen, width - inset)
    const { widths, total } = layOut(chosen)
    const foldedWidth = (widths[columns[0]?.key ?? ''] ?? 0) - foldedLabelWidth
    const context: ColumnWidths = {
      widths: { ...widths, ...Object.fromEntries(folded.map(({ key }) => [key, foldedWidth])) },
      preview(column, width) {
        const previewed = layOut(width === null ? chosen : { ...chosen, [column]: width })
        for (const [name, value] of Object.entries(variablesOf(previewed, inset)))
          element.current?.style.setProperty(name, value)
      },
      setWidth,
    }
    return {
      style: variablesOf({ widths, total }, inset),
      widths: context,
      overflows: total + inset > width,
      measured: width > 0,
    }
  }, [element, columns, folded, needs, chosen, width, inset, setWidth])
}

const unsized: ColumnSizing = { widths: {}, setWidth: () => {} }

/** Two languages have different needs, and so has the first column where others are listed under it. */
const needKey = (
  { key, title }: { key: string; title: string },
  index: number,
  folded: readonly unknown[],
) => [key, title, index === 0 && folded.length > 0].join()

const needsOf = <Row, Sort extends string>(
  columns: readonly Column<Row, Sort>[],
  folded: readonly Column<Row, Sort>[],
  rows: readonly Row[],
): Needs =>
  Object.fromEntries(
    columns.map((column, index) => [
      needKey(column, index, folded),
      index === 0 && folded.length > 0
        ? foldedNeed
        : columnNeed({
            ...column,
            sortable: column.sort !== undefined,
            texts: column.text ? rows.map(column.text) : [],
          }),
    ]),
  )

const variablesOf = (
  { widths, total }: ColumnLayout,
  inset: number,
): Record<`--${string}`, string> =>
  Object.fromEntries([
    ['--lk-table-width', `${total + inset}px`],
    ...Object.entries(widths).map(([column, width]) => [widthVariable(column), `${width}px`]),
  ])

/** The inner width of an element in px, kept current; 0 before the element is mounted. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setWidth(current.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    measure()
    return () => observer.disconnect()
  }, [element])
  return width
}
