import type { AgentCell, AgentColumn } from '../domain/agents/agentColumns'
import { nameOfAgent } from '../domain/agents/agentColumns'
import { knownState, markOfState } from '../domain/agents/agentState'
import type { ListedAgent } from '../domain/agents/listedAgent'
import { byMeaning } from '../domain/tagOrder'
import { wholeChips } from '../lib/table/columnLayout'
import { copySheets, statusShapes } from '../lib/drawings'
import { cutParts } from '../lib/text/cutParts'
import { encodeUriPart } from '../lib/text/uriPart'
import { isoTime } from '../lib/time/isoTime'
import countsStyles from '../features/agents/RunnerCount.module.css'
import copyableStyles from '../ui/controls/Copyable.module.css'
import filterStyles from '../ui/controls/FilterButton.module.css'
import marksStyles from '../ui/feedback/StatusMark.module.css'
import ellipsisStyles from '../ui/layout/MiddleEllipsis.module.css'
import chipsStyles from '../ui/table/ChipList.module.css'
import { drawing, h, type Child } from './element'
import type { FirstView } from './firstView'
import type { Translate } from './texts'

type Cell = (agent: ListedAgent, column: AgentColumn) => Child

/** How each kind of cell is drawn. @param widths px of the columns */
export function createCells(
  { t, base, format, now }: Pick<FirstView, 't' | 'base' | 'format' | 'now'>,
  widths: Readonly<Record<string, number>>,
): Record<AgentCell, Cell> {
  const chipList = (column: string, names: readonly string[], chip: (name: string) => Child) => {
    const shown = wholeChips(names, widths[column] ?? Infinity)
    const others = names.slice(shown)
    return h(
      'span',
      { class: chipsStyles.chips },
      ...names.slice(0, shown).map((name) => h('span', { class: chipsStyles.place }, chip(name))),
      others.length > 0 &&
        h(
          'button',
          { type: 'button', class: chipsStyles.count, title: others.join('\n') },
          t('common:chips.count', { count: others.length }),
        ),
    )
  }
  const chip = (name: string) => h('span', { class: chipsStyles.chip }, name)
  const filterButton = (label: string, content: Child) =>
    h(
      'button',
      { type: 'button', class: filterStyles.button, 'aria-label': label, title: label },
      content,
    )
  return {
    link: (agent) =>
      h('a', { href: `${base}agents/${encodeUriPart(agent.id)}` }, shortName(nameOfAgent(agent))),
    state({ state }) {
      const name = stateName(t, state)
      const mark = drawState(t, state)
      return knownState(state) ? filterButton(t('agents:onlyState', { state: name }), mark) : mark
    },
    copyable(agent, { text, title }) {
      const shown = String(text?.(agent) ?? '')
      return (
        shown !== '' &&
        h(
          'span',
          { class: copyableStyles.copyable },
          h('code', { class: copyableStyles.text, title: shown }, shown),
          h(
            'button',
            {
              type: 'button',
              class: copyableStyles.button,
              'aria-label': t('common:copyWhat', { what: title }),
            },
            drawing({ viewBox: '0 0 16 16' }, { d: copySheets }),
          ),
        )
      )
    },
    chips: (agent, { key, text }) => chipList(key, [text?.(agent) ?? []].flat(), chip),
    tags: ({ tags }, { key }) =>
      chipList(key, byMeaning(tags), (tag) =>
        // A name with a comma cannot be a filter: the server would read it as two.
        tag.includes(',') ? chip(tag) : filterButton(t('agents:onlyTag', { tag }), chip(tag)),
      ),
    runners: (agent, { text }) =>
      h(
        'span',
        { class: countsStyles.count },
        h('span', { title: agent.runners.join('\n') || undefined }, String(text?.(agent) ?? '')),
      ),
    ago: ({ create_time: at }) =>
      at !== null && h('time', { datetime: isoTime(at) }, format.ago(at, now)),
  }
}

/** A name on one line, cut where it says least. */
function shortName(text: string): HTMLElement {
  const [start, end] = cutParts(text, 'name')
  if (!end) return h('span', { class: ellipsisStyles.whole, title: text }, text)
  return h(
    'span',
    { class: ellipsisStyles.line, title: text },
    h('span', { class: ellipsisStyles.start }, start),
    h('span', { class: ellipsisStyles.end }, end),
  )
}

/** The name of a state; an unknown one is shown as sent. */
export function stateName(t: Translate, state: string): string {
  const known = knownState(state)
  return known ? t(`lists:agentState.${known}`) : state || t('lists:agentState.empty')
}

/** A state as a shape and a word. */
export function drawState(t: Translate, state: string): HTMLElement {
  const { shape, tone } = markOfState(state)
  const { line, fill }: { line?: string; fill?: string } = statusShapes[shape]
  return h(
    'span',
    { class: marksStyles.mark },
    drawing(
      { viewBox: '0 0 12 12', class: marksStyles[tone] },
      ...(line ? [{ d: line, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75 }] : []),
      ...(fill ? [{ d: fill, fill: 'currentColor' }] : []),
    ),
    stateName(t, state),
  )
}
