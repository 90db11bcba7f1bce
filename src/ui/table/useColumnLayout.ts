import { useLayoutEffect, useMemo, useState, type RefObject } from 'react'
import { keepNeeds } from '../../lib/table/columnLayout'
import { layOutTable, needsOf } from '../../lib/table/tableLayout'
import type { ColumnWidths } from './ColumnWidthsContext'
import type { FoldedColumns } from './columns'

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
  const present = useMemo(() => needsOf({ columns, folded }, rows), [columns, folded, rows])
  const [kept, setKept] = useState({ needs: present, keys })
  const needs = useMemo(
    () => keepNeeds(kept.needs, present, kept.keys === keys),
    [kept, present, keys],
  )
  if (needs !== kept.needs || keys !== kept.keys) setKept({ needs, keys })

  return useMemo(() => {
    const layOut = (chosen: Readonly<Record<string, number>>) =>
      layOutTable({ columns, folded }, { needs, chosen, width, inset })
    const { style, widths, overflows } = layOut(chosen)
    const context: ColumnWidths = {
      widths,
      preview(column, width) {
        const previewed = layOut(width === null ? chosen : { ...chosen, [column]: width })
        for (const [name, value] of Object.entries(previewed.style))
          element.current?.style.setProperty(name, value)
      },
      setWidth,
    }
    return { style, widths: context, overflows, measured: width > 0 }
  }, [element, columns, folded, needs, chosen, width, inset, setWidth])
}

const unsized: ColumnSizing = { widths: {}, setWidth: () => {} }

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
