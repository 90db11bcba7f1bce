import {
  agentColumns,
  nameOfAgent,
  type AgentColumn,
  type AgentHeading,
} from '../domain/agents/agentColumns'
import type { ListedAgent } from '../domain/agents/listedAgent'
import { sortArrows } from '../lib/drawings'
import { narrowPage } from '../lib/firstPage'
import { selectWidth } from '../lib/table/columnLayout'
import { arrange, stateFromLink } from '../lib/table/columnState'
import { foldColumns, type Folded } from '../lib/table/textColumns'
import { layOutTable, needsOf, widthVariable } from '../lib/table/tableLayout'
import { shownText } from '../lib/text/cutParts'
import tableStyles from '../ui/table/ResourceTable.module.css'
import selectStyles from '../ui/table/selectCells.module.css'
import headStyles from '../ui/table/TableHead.module.css'
import rowsStyles from '../ui/table/TableRows.module.css'
import { createCells, stateName } from './drawCells'
import { drawPages } from './drawPages'
import { drawing, h, type Child } from './element'
import type { FirstView } from './firstView'

/**
 * Fills the element of the table, which must be in the document: the widths of the columns follow from its own.
 */
export function drawTable(container: HTMLElement, view: FirstView) {
  const { t, format, list, width, preferences } = view
  const all = agentColumns({
    heading: (name: AgentHeading) => t(`agents:columns.${name}`),
    stateName: (state) => stateName(t, state),
    format,
  })
  const linked = stateFromLink(all, view.search.columns)
  const shown = arrange(all, linked ?? preferences.columns)
    .filter((one) => one.shown)
    .map(({ column }) => column)
  const narrow = width < narrowPage
  const columns: Folded<AgentColumn> = narrow ? foldColumns(shown) : { columns: shown, folded: [] }
  const layout = layOutTable(columns, {
    needs: needsOf(columns, list.rows),
    chosen: narrow ? {} : preferences.columns.width,
    width: container.clientWidth,
    inset: selectWidth,
  })
  for (const [name, value] of Object.entries(layout.style)) container.style.setProperty(name, value)
  const cols = columns.columns.map(({ key }) => col(`var(${widthVariable(key)})`))
  container.append(
    h(
      'div',
      { class: tableStyles.scroll, 'data-overflows': String(layout.overflows) },
      h(
        'table',
        { 'aria-label': t('agents:title'), class: tableStyles.table },
        h('colgroup', {}, col(`${selectWidth}px`), ...cols),
        h('thead', { class: headStyles.head }, drawHeadings(columns.columns, view)),
        h('tbody', {}, ...drawRows(columns, view, layout.widths)),
      ),
    ),
    h(
      'footer',
      { class: tableStyles.footer },
      h('span', { class: tableStyles.keys }, t('common:tableKeys')),
      drawPages(view, narrow),
    ),
  )
}

function col(width: string) {
  const element = h('col')
  element.style.width = width
  return element
}

const checkBox = (label: string) =>
  h(
    'label',
    { class: selectStyles.label },
    h('input', { type: 'checkbox', 'aria-label': label, autocomplete: 'off' }),
  )

function drawHeadings(columns: readonly AgentColumn[], { t, search }: FirstView) {
  return h(
    'tr',
    {},
    h('th', { scope: 'col', class: headStyles.heading }, checkBox(t('common:select.page'))),
    ...columns.map(({ title, sort, kind }) => {
      const order = sort !== undefined && search.sort === sort ? search.order : null
      const name = h('span', { class: headStyles.title }, title)
      const arrow = (name: keyof typeof sortArrows) => ({
        d: sortArrows[name],
        'data-on': String(order === name),
      })
      return h(
        'th',
        {
          scope: 'col',
          'aria-sort': order && `${order}ing`,
          'data-kind': kind,
          class: headStyles.heading,
        },
        sort === undefined
          ? name
          : h(
              'button',
              { type: 'button', class: headStyles.sort },
              name,
              drawing(
                { viewBox: '0 0 8 12', class: headStyles.arrows },
                arrow('ascend'),
                arrow('descend'),
              ),
            ),
      )
    }),
  )
}

function drawRows(
  { columns, folded }: Folded<AgentColumn>,
  view: FirstView,
  widths: Readonly<Record<string, number>>,
) {
  const cells = createCells(view, widths)
  const content = (column: AgentColumn, agent: ListedAgent): Child => {
    if (column.shows) return cells[column.shows](agent, column)
    const text = shownText(String(column.text?.(agent) ?? ''))
    return text && column.kind === 'text' ? h('span', { title: text }, text) : text
  }
  return view.list.rows.map((agent) =>
    h(
      'tr',
      { 'data-row-key': agent.id, class: rowsStyles.row },
      h(
        'td',
        { class: rowsStyles.select },
        checkBox(view.t('common:select.row', { name: nameOfAgent(agent) })),
      ),
      ...columns.map((column, index) =>
        h(
          'td',
          { 'data-kind': column.kind },
          content(column, agent),
          index === 0 &&
            folded.length > 0 &&
            h(
              'dl',
              { class: rowsStyles.folded },
              ...folded.map((one) =>
                h(
                  'div',
                  {},
                  h('dt', {}, one.title),
                  h('dd', { 'data-kind': one.kind }, content(one, agent)),
                ),
              ),
            ),
        ),
      ),
    ),
  )
}
