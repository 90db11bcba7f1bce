/** What a user has made of a table's columns. A column that is named nowhere stands, and shows, as it does by default. */
export interface ColumnState {
  order: string[]
  hidden: string[]
  /** px */
  width: Record<string, number>
}

/** A column as far as it matters here. The first of a table tells its rows apart: it stays first and in sight. */
interface Arrangeable {
  key: string
  /** Not shown by default. */
  hidden?: boolean
  /** px; without it the column takes what is left */
  width?: number
}

export interface Placed<Column> {
  column: Column
  shown: boolean
}

export const untouched: ColumnState = { order: [], hidden: [], width: {} }

/** The least that a column can be narrowed to, the least that one without a width of its own gets, and the most, in px. */
export const narrowest = 48
const leastFree = 96
export const widest = 1200

/** All columns in their order. Those that the state does not know stand behind the one that they follow by default. */
export function arrange<Column extends Arrangeable>(
  columns: readonly Column[],
  { order, hidden }: Pick<ColumnState, 'order' | 'hidden'>,
): Placed<Column>[] {
  const [first, ...rest] = columns
  if (!first) return []
  const known = new Map(rest.map((column) => [column.key, column]))
  const placed = [first]
  for (const key of order) {
    const column = known.get(key)
    if (column && known.delete(key)) placed.push(column)
  }
  rest.forEach((column, index) => {
    if (!known.has(column.key)) return
    placed.splice(placed.indexOf(index ? rest[index - 1]! : first) + 1, 0, column)
  })
  const shown = (column: Column) =>
    !hidden.includes(column.key) && (order.includes(column.key) || !column.hidden)
  return placed.map((column) => ({ column, shown: column === first || shown(column) }))
}

/** The keys of the columns in sight, in their order. */
export const shownKeys = (placed: readonly Placed<Arrangeable>[]): string[] =>
  placed.filter(({ shown }) => shown).map(({ column }) => column.key)

/** Shows a column or hides it. */
export const withShown = (
  columns: readonly Arrangeable[],
  state: ColumnState,
  key: string,
  shown: boolean,
): ColumnState =>
  written(
    state,
    arrange(columns, state).map((one) => (one.column.key === key ? { ...one, shown } : one)),
  )

/** Puts a column at a place, counted from 0; the first place is taken. */
export function withPlace(
  columns: readonly Arrangeable[],
  state: ColumnState,
  key: string,
  place: number,
): ColumnState {
  const placed = arrange(columns, state)
  const from = placed.findIndex(({ column }) => column.key === key)
  if (from < 1) return state
  const [moved] = placed.splice(from, 1)
  placed.splice(Math.min(Math.max(place, 1), placed.length), 0, moved!)
  return written(state, placed)
}

/** Gives a column a width in px, or with null the one it has by default. */
export function withWidth(state: ColumnState, key: string, width: number | null): ColumnState {
  const { [key]: _, ...rest } = state.width
  return { ...state, width: width === null ? rest : { ...rest, [key]: clampWidth(width) } }
}

export const clampWidth = (width: number) =>
  Math.min(Math.max(Math.round(width), narrowest), widest)

/** The order and choice that a link names: the columns it lists and no others. Null when it names none of these. */
export function stateOfLink(
  columns: readonly Arrangeable[],
  keys: readonly string[],
): Pick<ColumnState, 'order' | 'hidden'> | null {
  const known = columns.map(({ key }) => key)
  if (!keys.some((key) => known.includes(key))) return null
  return { order: [...keys], hidden: known.filter((key) => !keys.includes(key)) }
}

/** The keys in sight where a link names columns. */
export const seenKeys = (columns: readonly Arrangeable[], named: readonly string[]): string[] =>
  shownKeys(arrange(columns, stateOfLink(columns, named) ?? untouched))

/** Whether the columns stand and show as they do by default. */
export function isDefault(columns: readonly Arrangeable[], state: ColumnState): boolean {
  const keys = shownKeys(arrange(columns, state))
  const usual = shownKeys(arrange(columns, untouched))
  return String(keys) === String(usual) && Object.keys(state.width).length === 0
}

const written = (state: ColumnState, placed: readonly Placed<Arrangeable>[]): ColumnState => ({
  order: placed.map(({ column }) => column.key),
  hidden: placed.filter(({ shown }) => !shown).map(({ column }) => column.key),
  width: state.width,
})

export interface Tracks {
  /** px by column; null takes what is left */
  widths: Record<string, number | null>
  /** px that the table needs, however narrow its place is */
  least: number
}

/** How wide the columns in sight are. One always takes what is left: the last, if all have widths. */
export function tracks(
  columns: readonly Arrangeable[],
  chosen: Readonly<Record<string, number>>,
): Tracks {
  const widths = columns.map(({ key, width }) => {
    const own = chosen[key]
    return own === undefined ? (width ?? null) : clampWidth(own)
  })
  const last = columns.length - 1
  const free = widths.includes(null) ? null : last
  return {
    widths: Object.fromEntries(
      columns.map(({ key }, index) => [key, index === free ? null : widths[index]!]),
    ),
    least: widths.reduce<number>((sum, width) => sum + (width ?? leastFree), 0),
  }
}
