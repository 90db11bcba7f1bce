import { arrows } from '../lib/drawings'
import { gapSize, pageItems } from '../lib/table/pageItems'
import plainStyles from '../ui/controls/PlainSelect.module.css'
import pagesStyles from '../ui/controls/Pages.module.css'
import { drawing, h, type Child } from './element'
import type { FirstView } from './firstView'
import type { TextKey } from './textKeys'

/** The pager below the rows. @param simple shows the number of the page in place of links to pages */
export function drawPages({ t, list: { total }, search }: FirstView, simple: boolean): HTMLElement {
  const { page, size } = search
  const count = Math.max(1, Math.ceil(total / size))
  const button = (title: string, content: Child, attributes = {}) =>
    h(
      'li',
      { title },
      h('button', { type: 'button', class: pagesStyles.page, ...attributes }, content),
    )
  const step = (key: TextKey, to: number) =>
    button(
      t(key),
      drawing(
        { viewBox: '0 0 12 12', class: pagesStyles.arrow },
        { d: arrows[to < page ? 'previous' : 'next'] },
      ),
      { 'aria-label': t(key), disabled: to < 1 || to > count },
    )
  const item = (one: ReturnType<typeof pageItems>[number]) =>
    typeof one === 'number'
      ? button(String(one), String(one), { 'aria-current': one === page && 'page' })
      : button(t(`common:pages.${one}`, { count: gapSize }), '…')
  return h(
    'ul',
    { class: pagesStyles.pages, 'data-pages': '' },
    h(
      'li',
      { class: pagesStyles.range },
      t('common:range', {
        from: (page - 1) * size + 1,
        to: Math.min(page * size, total),
        total,
      }),
    ),
    step('common:pages.previous', page - 1),
    ...(simple
      ? [
          h(
            'li',
            { class: pagesStyles.simple },
            h('input', { size: 3, value: page }),
            ` / ${count}`,
          ),
        ]
      : pageItems(page, count).map(item)),
    step('common:pages.next', page + 1),
    h('li', {}, drawFace(t('common:pages.perPage', { count: size }), 'small')),
  )
}

/** A select as it looks while it is closed. */
export const drawFace = (text: string, border: 'none' | 'small'): HTMLElement =>
  h(
    'span',
    { class: plainStyles.select, 'data-border': border },
    h('span', {}, text),
    drawing({ viewBox: '0 0 12 12' }, { d: arrows.list }),
  )
