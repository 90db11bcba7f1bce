import { rootOf } from '../../lib/browser/rootOf'
import { adoptSheets } from '../../lib/browser/styleSheets'
import type { EmbedOptions } from './contract'
import { keepKeys } from './keepKeys'

/** The place of one console in an element of a page. */
export interface Place {
  /** between the page and the console: what the page says reaches no further */
  host: HTMLElement
  /** contains the console */
  container: HTMLElement
  /** Empties the element. */
  close: () => void
}

/**
 * Replaces the content of an element by a place for a console: a shadow root, which the style sheets of the page do not
 * reach, or with `light` an element that inherits nothing.
 */
export function openPlace(element: HTMLElement, options?: Partial<EmbedOptions>): Place {
  const host = document.createElement('div')
  host.dir = 'ltr'
  for (const [name, value] of hostStyle) host.style.setProperty(name, value, 'important')
  const container = document.createElement('div')
  container.style.setProperty('block-size', '100%')
  const root = options?.isolation === 'light' ? host : host.attachShadow({ mode: 'open' })
  root.append(container)
  element.replaceChildren(host)
  const takeBack = adoptSheets(rootOf(container))
  const letKeysGo = keepKeys(root)
  return {
    host,
    container,
    close() {
      letKeysGo()
      host.remove()
      takeBack()
    },
  }
}

/** Important inline declarations win over all rules of the page. Colours are those of the system until the console has its own. */
const hostStyle = [
  ['all', 'initial'],
  ['display', 'block'],
  ['inline-size', '100%'],
  ['block-size', '100%'],
  ['min-block-size', '320px'],
  ['isolation', 'isolate'],
  ['direction', 'ltr'],
  // The page decides whether the console can be seen and used, and which colour scheme it has.
  ['visibility', 'inherit'],
  ['pointer-events', 'inherit'],
  ['color-scheme', 'inherit'],
  ['color', 'CanvasText'],
  ['font', '13px / 20px system-ui, sans-serif'],
] as const
