import { themeKey } from '../lib/firstPage'

/**
 * The controls of antd and the icons of the first page. The build renders them into a template of index.html, so that they
 * are the ones that the console renders later.
 */
export type Part =
  'button' | 'iconButton' | 'linkButton' | 'panelButton' | 'search' | 'searchSet' | Icon

export type Icon =
  | 'activity'
  | 'agents'
  | 'close'
  | 'collapse'
  | 'configs'
  | 'drift'
  | 'expand'
  | 'grok'
  | 'menu'
  | 'metrics'
  | 'more'
  | 'reload'
  | 'runners'
  | 'setting'
  | 'tags'
  | 'user'

/** the theme that the build renders the parts in */
const renderedTheme = themeKey('light', 'comfortable')

/**
 * Gives copies of the parts for a theme.
 * @param themeClass the class that holds the variables of the theme
 * @returns null where the page has no parts
 */
export function createParts(themeClass: string): ((part: Part) => HTMLElement) | null {
  const template = document.getElementById('boot-parts')
  if (!(template instanceof HTMLTemplateElement)) return null
  return (part) => {
    const found = template.content.querySelector<HTMLElement>(`[data-part="${part}"] > *`)
    const copy = document.importNode(found ?? document.createElement('span'), true)
    for (const element of [copy, ...copy.querySelectorAll('*')])
      element.classList.replace(renderedTheme, themeClass)
    return copy
  }
}
