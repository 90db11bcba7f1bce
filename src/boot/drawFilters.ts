import { arrows } from '../lib/drawings'
import { narrowBar } from '../lib/firstPage'
import toolsStyles from '../common/list/ListTools.module.css'
import chipStyles from '../ui/controls/FilterChips.module.css'
import barStyles from '../ui/controls/FilterBar.module.css'
import fieldStyles from '../ui/controls/SearchInput.module.css'
import faceStyles from '../ui/controls/SelectFace.module.css'
import popoverStyles from '../ui/panel/PopoverButton.module.css'
import { stateName } from './drawCells'
import { drawing, h, type Child } from './element'
import type { FirstView } from './firstView'

/** The search, the filters as they stand in the address, and the tools of the list. */
export function drawFilters(view: FirstView): HTMLElement {
  const { t, part, search, width } = view
  const chips = chipsOf(view)
  const panel = (label: string) => button(part('panelButton'), label)
  const chipList = chips.length > 0 && drawChips(chips, view)
  const box = h('div', { class: barStyles.box }, drawSearch(view))
  const label = t('agents:filters.label')
  const searchBar = h('div', { role: 'search', 'aria-label': label, class: barStyles.search }, box)
  const whole = h('div', { class: barStyles.bar }, searchBar)
  if (width < narrowBar) {
    const count = chips.length
    whole.append(panel(count ? t('common:filtersSet', { count }) : t('common:filters')))
    return whole
  }
  if (chipList) box.append(chipList)
  searchBar.append(
    drawSelect(t('lists:picker.state'), search.state.length > 0),
    drawSelect(t('lists:tagSelect.label'), search.tag !== ''),
    panel(
      search.id ? t('agents:moreFilters.openWith', { count: 1 }) : t('agents:moreFilters.open'),
    ),
  )
  whole.append(
    h(
      'div',
      { class: barStyles.tools },
      h(
        'div',
        { class: toolsStyles.tools },
        panel(t('common:views.open')),
        panel(t('common:columns.open')),
      ),
    ),
  )
  return whole
}

/** A select that shows its name, and is loaded when it is opened. */
const drawSelect = (label: string, chosen: boolean) =>
  h(
    'div',
    { role: 'combobox', tabindex: 0, 'data-chosen': String(chosen), class: faceStyles.face },
    h('span', {}, label),
    drawing({ viewBox: '0 0 12 12' }, { d: arrows.choice }),
  )

/** Writes the text of a button, and marks its arrow. */
function button(element: HTMLElement, label: string): HTMLElement {
  const text = element.querySelector(':scope > span:last-child')
  if (text) text.textContent = label
  element.querySelector('.lk-icon-down')?.classList.add(popoverStyles.arrow ?? '')
  return element
}

function drawSearch({ t, part, search }: FirstView): HTMLElement {
  const wrapper = part(search.search ? 'searchSet' : 'search')
  const input = wrapper.querySelector('input')
  const label = t('agents:filters.hostname')
  input?.setAttribute('aria-label', label)
  input?.setAttribute('placeholder', label)
  input?.setAttribute('aria-keyshortcuts', '/')
  if (input) input.defaultValue = search.search
  wrapper.querySelector('.lk-icon-close')?.classList.add(fieldStyles.clear ?? '')
  wrapper.querySelector('kbd')?.classList.add(fieldStyles.key ?? '')
  return wrapper
}

/** The filters in force, but the search, which shows its text itself. */
function chipsOf({ t, search }: FirstView): string[] {
  const named = (name: string, value: string) => t('agents:filters.chip', { name, value })
  return [
    ...(search.tag ? [named(t('agents:filters.tag'), search.tag)] : []),
    ...(search.id ? [named(t('agents:filters.id'), search.id)] : []),
    ...search.state.map((state) => named(t('agents:filters.state'), stateName(t, state))),
  ]
}

function drawChips(labels: readonly string[], { t, part }: FirstView): HTMLElement {
  const chip = (label: string): Child =>
    h(
      'li',
      { class: chipStyles.chip },
      h('span', { class: chipStyles.label, title: label }, label),
      h(
        'button',
        {
          type: 'button',
          class: chipStyles.remove,
          'aria-label': t('common:remove', { what: label }),
        },
        part('close'),
      ),
    )
  return h(
    'ul',
    { class: chipStyles.chips },
    ...labels.map(chip),
    h('li', {}, button(part('linkButton'), t('common:clearAll'))),
  )
}
