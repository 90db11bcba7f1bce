import { textWidth } from '../text/textWidth'

/** What the cells of a column are, which decides how little room they can do with. */
export type ColumnKind =
  'name' | 'text' | 'number' | 'time' | 'state' | 'chips' | 'error' | 'path' | 'mono' | 'actions'

/** What a cell says; several texts are several chips or buttons, and in other columns several lines. */
export type CellText = string | readonly string[]

/** A column and what its cells say. */
export interface ColumnContent {
  kind: ColumnKind
  title: string
  sortable?: boolean
  /** px that the cells need beside their text, for an icon or a button */
  extra?: number
  texts: readonly CellText[]
}

/** px: the width below which a column must not fall, and the width at which none of its cells is cut */
export interface ColumnNeed {
  min: number
  want: number
  /** The content changes seldom, and by whole chips: a refresh may widen the column. */
  grows?: boolean
}

/** px that a mark of a state takes beside its word, and a copy button beside a text */
export const markWidth = 16
export const copyButtonWidth = 26
/** px of the column of check boxes */
export const selectWidth = 40
/** px on both sides of a cell's text together */
export const cellPadding = 16
/** px that a sort mark takes in a heading */
const sortMark = 12
/** px that are added to what is estimated, since fonts differ */
const tolerance = 2
/** px: needs are multiples of it, so that a digit more does not move the columns */
const step = 4
/** px that a column gets at most beyond its need, so that wide tables do not tear rows apart */
const mostSlack = 160

/** how much wider a heading may be in the typeface of a page around, or in the one of a system */
const widerFont = 1.12

/** px of text for a relative time, the longest of both languages: "59 min. ago", "11 个月前", or a date */
const timeText = textWidth('in 59 min. ')

/** px of text: the least that a column of texts can do with, and the most that one can want */
const bounds = {
  name: [104, 344],
  text: [88, 560],
  error: [144, 1184],
  path: [144, 720],
} as const

type SoftKind = keyof typeof bounds
const isSoft = (kind: ColumnKind): kind is SoftKind => kind in bounds

/** px: the least that a column of chips keeps for its first chip, and the most that all its chips can want */
const chipBounds = [160, 560] as const
/** px of a chip beside its text, its least width, and the space between two */
const chipFrame = 16
const leastChip = 24
const chipGap = 4
/** px of the button that counts the chips that have no room */
const counterWidth = 36

/** The room that a column needs for its heading and for the given cells. */
export function columnNeed({ kind, title, sortable, extra = 0, texts }: ColumnContent): ColumnNeed {
  const heading = textWidth(title, 'heading') * widerFont + (sortable ? sortMark : 0)
  const widest = extra + widestOf(texts, (text) => contentWidth(kind, text))
  if (kind === 'chips') {
    const first = widestOf(texts, (text) => (text.length ? chipWidth(namesOf(text)[0]!) : 0))
    const need = needOf(
      Math.max(heading, Math.min(first + chipGap + counterWidth, widest, chipBounds[0])),
      Math.max(heading, Math.min(widest, chipBounds[1])),
    )
    return { ...need, grows: true }
  }
  if (isSoft(kind)) {
    const [least, most] = bounds[kind]
    return needOf(
      Math.max(heading, Math.min(widest, least)),
      Math.max(heading, Math.min(widest, most)),
    )
  }
  const rigid = Math.max(heading, kind === 'time' ? Math.max(timeText, widest) : widest)
  return needOf(rigid, rigid)
}

function needOf(min: number, want: number): ColumnNeed {
  const rounded = (width: number) => Math.ceil((width + tolerance + cellPadding) / step) * step
  return { min: rounded(min), want: rounded(want) }
}

function widestOf(texts: readonly CellText[], widthOf: (text: CellText) => number): number {
  let widest = 0
  for (const text of texts) widest = Math.max(widest, widthOf(text))
  return widest
}

const namesOf = (text: CellText): readonly string[] => (typeof text === 'string' ? [text] : text)

/** px of a cell's content on one line */
function contentWidth(kind: ColumnKind, text: CellText): number {
  if (kind === 'chips') return chipsWidth(namesOf(text).map(chipWidth))
  const lettering = kind === 'mono' || kind === 'path' ? 'mono' : 'text'
  if (kind !== 'actions')
    return Math.max(0, ...namesOf(text).map((line) => textWidth(line, lettering)))
  return chipsWidth(namesOf(text).map((label) => textWidth(label) + chipFrame))
}

const chipWidth = (name: string) => Math.max(leastChip, textWidth(name) + chipFrame)

const chipsWidth = (widths: readonly number[]) =>
  widths.reduce((sum, width) => sum + width, 0) + chipGap * Math.max(0, widths.length - 1)

/** The number of whole chips that a cell of this width (px, with its padding) shows, with room for the count of the others. */
export function wholeChips(names: readonly string[], width: number): number {
  const room = width - cellPadding
  const widths = names.map(chipWidth)
  if (chipsWidth(widths) <= room) return names.length
  let shown = 0
  for (let used = counterWidth; shown < widths.length; shown++) {
    used += widths[shown]! + chipGap
    if (used > room) break
  }
  // A count alone says nothing, so the first is shown even where it is cut.
  return Math.max(1, shown)
}

/** The columns that have needs, in their order. */
export interface NeededColumn {
  key: string
  need: ColumnNeed
}

/** The widths of the columns in px, and their sum, which exceeds the available width where not even the least fits. */
export interface ColumnLayout {
  widths: Record<string, number>
  total: number
}

/**
 * Shares the available width (px) among the columns. Widths that the user has set are kept. The others get what they cannot
 * do without; what is left goes to those that are cut, to all alike until the wish of each is met; and what nobody needs
 * loosens the columns a little and is left over at the end.
 */
export function layOutColumns(
  columns: readonly NeededColumn[],
  chosen: Readonly<Record<string, number>>,
  available: number,
): ColumnLayout {
  const free = columns.filter(({ key }) => chosen[key] === undefined)
  const taken = columns.reduce((sum, { key }) => sum + (chosen[key] ?? 0), 0)
  const room = available - taken
  const level = waterLevel(
    free.map(({ need }) => need),
    room,
  )
  const needed = free.reduce((sum, { need }) => sum + need.want, 0)
  const slack = Math.floor(Math.min(mostSlack, Math.max(0, room - needed) / (free.length || 1)))
  const widths = Object.fromEntries(
    columns.map(({ key, need }) => [key, chosen[key] ?? Math.floor(filled(need, level)) + slack]),
  )
  return { widths, total: Object.values(widths).reduce((sum, width) => sum + width, 0) }
}

const filled = ({ min, want }: ColumnNeed, level: number) => Math.min(want, Math.max(min, level))

/** The width that every column is raised to, unless it needs more or wants less, so that together they fill the room. */
function waterLevel(needs: readonly ColumnNeed[], room: number): number {
  const marks = needs.flatMap(({ min, want }) => [min, want]).sort((a, b) => a - b)
  let from = 0
  for (const to of marks) {
    const at = (level: number) => needs.reduce((sum, need) => sum + filled(need, level), 0)
    if (at(to) >= room) {
      const growing = needs.filter(({ min, want }) => min <= from && want > from).length
      return growing > 0 ? Math.min(to, from + (room - at(from)) / growing) : from
    }
    from = to
  }
  return from
}

/** The needs of columns by key. */
export type Needs = Readonly<Record<string, ColumnNeed>>

/**
 * The larger of the needs so far and the present ones, so that other rows move few columns. The same when none grew.
 * @param refreshed the rows are the ones that were shown, read again: a wish does not grow, only what must not be cut
 */
export function keepNeeds(kept: Needs, now: Needs, refreshed = false): Needs {
  const grown = Object.entries(now).filter(([key, { min, want, grows }]) => {
    const before = kept[key]
    return !before || min > before.min || ((!refreshed || grows) && want > before.want)
  })
  if (grown.length === 0) return kept
  const larger = ([key, { min, want, ...rest }]: [string, ColumnNeed]): [string, ColumnNeed] => [
    key,
    {
      ...rest,
      min: Math.max(min, kept[key]?.min ?? 0),
      want: Math.max(want, kept[key]?.want ?? 0),
    },
  ]
  return { ...kept, ...Object.fromEntries(grown.map(larger)) }
}
