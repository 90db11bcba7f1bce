import consoleStyles from '../app/Console.module.css'
import headerStyles from '../app/Header.module.css'
import sideStyles from '../app/Navigation.module.css'
import shellStyles from '../app/Shell.module.css'
import badgeStyles from '../common/page/EnvironmentBadge.module.css'
import pageStyles from '../common/page/Page.module.css'
import { logoLines } from '../lib/drawings'
import { defaultRefresh, narrowBar, narrowPage, prefix } from '../lib/firstPage'
import { navigation } from '../domain/navigation'
import togglesStyles from '../features/agents/AgentStateToggles.module.css'
import toggleStyles from '../ui/controls/CountToggle.module.css'
import refreshStyles from '../ui/feedback/RefreshControl.module.css'
import tableStyles from '../ui/table/ResourceTable.module.css'
import { drawFilters } from './drawFilters'
import { drawFace } from './drawPages'
import { drawState } from './drawCells'
import { drawing, h } from './element'
import type { FirstView } from './firstView'
import type { Icon } from './parts'

/** The first page without its rows. @returns the page, and the element that the table goes into */
export function drawPage(view: FirstView): { root: HTMLElement; container: HTMLElement } {
  const { t, settings, language, dark, theme, width } = view
  const container = h('div', { class: tableStyles.container })
  const narrow = width < narrowPage
  const title = t('agents:title')
  document.title = `${title} · ${settings.title}`
  const root = h(
    'div',
    {
      lang: language,
      class: `${consoleStyles.console} ${prefix}-console ${theme}`,
      'data-boot': '',
    },
    h(
      'div',
      { class: shellStyles.shell },
      h('button', { type: 'button', class: shellStyles.skip }, t('shell:skip')),
      !narrow && drawNavigation(view),
      h(
        'div',
        { class: shellStyles.column },
        drawHeader(view, narrow),
        h('div', { class: shellStyles.progress, 'data-active': 'false' }),
        h(
          'main',
          { class: shellStyles.main, tabindex: -1 },
          h(
            'div',
            {},
            h(
              'article',
              { class: pageStyles.page },
              drawTitle(view),
              drawFilters(view),
              narrow && h('div', { class: tableStyles.sort }),
              container,
            ),
          ),
        ),
      ),
    ),
  )
  root.style.colorScheme = dark ? 'dark' : 'light'
  return { root, container }
}

function drawNavigation({ t, part, settings, preferences, base }: FirstView): HTMLElement {
  const wide = !preferences.narrowNavigation
  const hidden = wide ? undefined : sideStyles.hidden
  return h(
    'nav',
    { 'aria-label': t('shell:navigation'), class: sideStyles.side, 'data-wide': String(wide) },
    h(
      'div',
      { class: sideStyles.brand, title: settings.title },
      drawing(
        { viewBox: '0 0 24 24', width: 20, height: 20, class: sideStyles.logo },
        {
          d: logoLines,
          fill: 'none',
          stroke: 'currentColor',
          'stroke-width': 2,
        },
      ),
      wide && h('span', {}, settings.title),
    ),
    h(
      'ul',
      { class: sideStyles.links },
      ...navigation.map(({ name, to }) => {
        const label = t(`shell:nav.${name}`)
        const current = name === 'agents' && 'page'
        const href = base + to.slice(1)
        return h(
          'li',
          {},
          h(
            'a',
            {
              href,
              class: sideStyles.link,
              'aria-current': current,
              title: wide ? undefined : label,
            },
            part(name),
            h('span', { class: hidden }, label),
          ),
        )
      }),
    ),
    h(
      'button',
      { type: 'button', class: sideStyles.collapse },
      part(wide ? 'collapse' : 'expand'),
      h('span', { class: hidden }, t(wide ? 'shell:collapseNavigation' : 'shell:expandNavigation')),
    ),
  )
}

function drawHeader(view: FirstView, narrow: boolean): HTMLElement {
  const { t, part, language, settings } = view
  const { name, tone } = settings.environment
  const title = t('agents:title')
  const other = part('button')
  const otherName = other.querySelector('span')
  if (otherName) otherName.textContent = language === 'zh' ? 'English' : '中文'
  return h(
    'header',
    { class: headerStyles.header },
    narrow && iconButton(view, 'menu', t('shell:openNavigation')),
    h(
      'div',
      { class: headerStyles.breadcrumbs },
      h(
        'nav',
        { 'aria-label': t('shell:breadcrumbs'), class: pageStyles.breadcrumbs },
        h('ol', {}, h('li', { 'aria-current': 'page', title }, title)),
      ),
    ),
    name !== '' &&
      h(
        'span',
        { class: `${badgeStyles.badge} ${toneOf(tone)}`, title: t('shell:environment', { name }) },
        name,
      ),
    other,
    iconButton(view, 'setting', t('shell:preferences.title')),
    iconButton(view, 'user', t('shell:account.title')),
  )
}

const toneOf = (tone: string) =>
  ({ info: badgeStyles.info, warning: badgeStyles.warning, danger: badgeStyles.danger })[tone] ??
  badgeStyles.neutral

function iconButton({ part }: FirstView, icon: Icon, label: string, iconClass = ''): HTMLElement {
  const button = part('iconButton')
  const drawn = part(icon)
  if (iconClass) drawn.classList.add(iconClass)
  button.querySelector('.lk-btn-icon')?.replaceChildren(drawn)
  button.setAttribute('aria-label', label)
  button.title = label
  return button
}

function drawTitle(view: FirstView): HTMLElement {
  const { t, format, list, search, now, width, preferences } = view
  const title = t('agents:title')
  const { refresh = defaultRefresh } = preferences
  return h(
    'header',
    { class: pageStyles.header },
    h('h1', { title }, h('span', {}, title)),
    h('div', { class: pageStyles.aside }, format.number(list.total)),
    h(
      'div',
      { class: pageStyles.states },
      h(
        'div',
        { role: 'group', 'aria-label': t('agents:counts.label'), class: togglesStyles.counts },
        ...['online', 'offline', 'register'].map((state) =>
          h(
            'button',
            {
              type: 'button',
              'aria-pressed': String(search.state.includes(state)),
              class: toggleStyles.toggle,
            },
            drawState(t, state),
            // The counts are other requests.
            h('span', { class: toggleStyles.count }, '–'),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: pageStyles.actions },
      h(
        'div',
        { class: refreshStyles.control },
        h('time', { class: refreshStyles.age }, format.ago(now, now)),
        iconButton(view, 'reload', t('common:refresh'), refreshStyles.icon),
        width >= narrowBar &&
          drawFace(refresh ? format.duration(refresh * 1000) : t('common:autoRefreshNone'), 'none'),
      ),
      iconButton(view, 'more', t('common:moreActions')),
    ),
  )
}
