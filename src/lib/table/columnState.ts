/** The user's changes to the columns of a table. A column that is named nowhere keeps its default position and visibility. */
export interface ColumnState {
  order: string[]
  hidden: string[]
  /** px */
  width: Record<string, number>
}

/** The relevant part of a column. The first column of a table identifies the rows; it stays first and visible. */
interface Arrangeable {
  key: string
  /** Not shown by default. */
  hidden?: boolean
}

/** A column at its position. */
export interface ArrangedColumn<Column> {
  column: Column
  shown: boolean
}

/** The state of columns that the user has not changed. */
export const defaultColumnState: ColumnState = { order: [], hidden: [], width: {} }

/** px: the bounds of a column's width */
export const minColumnWidth = 48
export const maxColumnWidth = 1200

/** All columns in their order. A column that the state does not name follows the one that it follows by default. */
export function arrange<Column extends Arrangeable>(
  columns: readonly Column[],
  { order, hidden }: Pick<ColumnState, 'order' | 'hidden'>,
): ArrangedColumn<Column>[] {
  const [first, ...rest] = columns
  if (!first) return []
  const unplaced = new Map(rest.map((column) => [column.key, column]))
  const arranged = [first]
  for (const key of order) {
    const column = unplaced.get(key)
    if (column && unplaced.delete(key)) arranged.push(column)
  }
  rest.forEach((column, index) => {
    if (!unplaced.has(column.key)) return
    arranged.splice(arranged.indexOf(index ? rest[index - 1]! : first) + 1, 0, column)
  })
  const shown = (column: Column) =>
    !hidden.includes(column.key) && (order.includes(column.key) || !column.hidden)
  return arranged.map((column) => ({ column, shown: column === first || shown(column) }))
}

/** The keys of the visible columns, in their order. */
export const shownKeys = (arranged: readonly ArrangedColumn<Arrangeable>[]): string[] =>
  arranged.filter(({ shown }) => shown).map(({ column }) => column.key)

/** The state after a column was shown or hidden. */
export const withShown = (
  columns: readonly Arrangeable[],
  state: ColumnState,
  key: string,
  shown: boolean,
): ColumnState =>
  stateOf(
    state,
    arrange(columns, state).map((one) => (one.column.key === key ? { ...one, shown } : one)),
  )

/** The state after a column was moved to an index, counted from 0. Index 0 belongs to the first column. */
export function withPosition(
  columns: readonly Arrangeable[],
  state: ColumnState,
  key: string,
  index: number,
): ColumnState {
  const arranged = arrange(columns, state)
  const from = arranged.findIndex(({ column }) => column.key === key)
  if (from < 1) return state
  const [moved] = arranged.splice(from, 1)
  arranged.splice(Math.min(Math.max(index, 1), arranged.length), 0, moved!)
  return stateOf(state, arranged)
}

/** The state after a column got a width in px, or with null its default width. */
export function withWidth(state: ColumnState, key: string, width: number | null): ColumnState {
  const { [key]: _, ...rest } = state.width
  return { ...state, width: width === null ? rest : { ...rest, [key]: clampWidth(width) } }
}

/** A width in px within the bounds of columns. */
export const clampWidth = (width: number) =>
  Math.min(Math.max(Math.round(width), minColumnWidth), maxColumnWidth)

/** The state that a link names: the columns it lists, in that order, and no others. null when it names none of these. */
export function stateFromLink(
  columns: readonly Arrangeable[],
  keys: readonly string[],
): Pick<ColumnState, 'order' | 'hidden'> | null {
  const all = columns.map(({ key }) => key)
  if (!keys.some((key) => all.includes(key))) return null
  return { order: [...keys], hidden: all.filter((key) => !keys.includes(key)) }
}

/** The keys of the columns that a link with these columns shows. */
export const shownKeysOfLink = (
  columns: readonly Arrangeable[],
  linked: readonly string[],
): string[] => shownKeys(arrange(columns, stateFromLink(columns, linked) ?? defaultColumnState))

/** The columns as a link names them; none where they are the default. */
export function linkOfColumns(columns: readonly Arrangeable[], state: ColumnState): string[] {
  const keys = shownKeys(arrange(columns, state))
  return isDefault(columns, { ...state, width: {} }) ? [] : keys
}

/**
 * Whether the columns of an address are the user's own ones, rather than those of a link from elsewhere.
 * @param former links of the user's own columns before they were changed
 */
export const isOwnLink = (
  columns: readonly Arrangeable[],
  own: ColumnState,
  linked: readonly string[],
  former: readonly string[],
): boolean =>
  linked.length === 0 ||
  former.includes(String(linked)) ||
  String(shownKeysOfLink(columns, linked)) === String(shownKeys(arrange(columns, own)))

/** Whether order, visibility and widths are the default. */
export function isDefault(columns: readonly Arrangeable[], state: ColumnState): boolean {
  const keys = shownKeys(arrange(columns, state))
  const defaultKeys = shownKeys(arrange(columns, defaultColumnState))
  return String(keys) === String(defaultKeys) && Object.keys(state.width).length === 0
}

const stateOf = (
  state: ColumnState,
  arranged: readonly ArrangedColumn<Arrangeable>[],
): ColumnState => ({
  order: arranged.map(({ column }) => column.key),
  hidden: arranged.filter(({ shown }) => !shown).map(({ column }) => column.key),
  width: state.width,
})
