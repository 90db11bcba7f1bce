import type { ReactNode } from 'react'
import type { Folded, TextColumn } from '../../lib/table/textColumns'

type TimeColumn<Row, Sort extends string> = Extract<TextColumn<Row, Sort>, { kind: 'time' }>

/** A column of a `ResourceTable`: what its cells say and, unless it is the text alone, what they show. */
export type Column<Row, Sort extends string = never> =
  | (Exclude<TextColumn<Row, Sort>, { kind: 'time' }> & { cell?: (row: Row) => ReactNode })
  | (TimeColumn<Row, Sort> & { cell: (row: Row) => ReactNode })

/** The columns of a table where the console is narrow: the secondary ones are listed under the first. */
export type FoldedColumns<Row, Sort extends string> = Folded<Column<Row, Sort>>
