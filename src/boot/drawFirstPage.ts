import { themeKey } from '../lib/firstPage'
import { createFormat } from '../lib/text/format'
import { drawPage } from './drawPage'
import { drawTable } from './drawTable'
import type { FirstView } from './firstView'
import { createParts } from './parts'
import { readAgents } from './readAgents'
import { createTexts } from './texts'

type Options = Pick<
  FirstView,
  'settings' | 'preferences' | 'search' | 'base' | 'language' | 'dark'
> & {
  /** called for each control that is pressed before the code is there */
  onPress: (control: HTMLElement) => void
}

/** ms by which the clock of the device may differ from the `Date` header, which counts seconds */
const clockTolerance = 2_000
/** ms: a `Date` header that differs by more may be an old one, from which no ages can be told */
const mostSkew = 3_600_000

/**
 * Shows the first page with its rows in place of its outline. An answer that is not as documented, or that comes when the
 * code has drawn the page already, changes nothing.
 * @returns whether it has drawn the page
 */
export async function drawFirstPage(
  answer: Promise<Response>,
  { onPress, ...options }: Options,
): Promise<boolean> {
  // The button of the views names the open one, which the code knows.
  if (options.search.view) return false
  // The body of the response itself is read by the code.
  const response = (await answer).clone()
  if (!response.ok) return false
  const list = readAgents(await response.json(), options.search)
  const now = serverTime(response.headers.get('date'))
  if (!list || now === null) return false
  await Promise.all([parsed(), styled()])
  const outline = document.querySelector('#logkit-console > .boot')
  const { language, dark, preferences } = options
  const theme = themeKey(dark ? 'dark' : 'light', preferences.compact ? 'compact' : 'comfortable')
  const part = createParts(theme)
  if (!outline || !part) return false
  const format = createFormat(language)
  const view: FirstView = {
    ...options,
    theme,
    list,
    width: outline.clientWidth,
    now,
    t: createTexts(language, format),
    format,
    part,
  }
  const { root, container } = drawPage(view)
  root.addEventListener('click', (event) => keepPress(event, onPress))
  document.documentElement.lang = language
  outline.replaceWith(root)
  drawTable(container, view)
  return true
}

/** Keeps a press for the code. A link is followed without it where it does not come soon. */
function keepPress(event: MouseEvent, onPress: (control: HTMLElement) => void) {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event
  const control =
    target instanceof Element && target.closest<HTMLElement>('a, button, [role="combobox"]')
  if (!control || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
  onPress(control)
  if (!(control instanceof HTMLAnchorElement)) return
  event.preventDefault()
  setTimeout(() => {
    if (control.isConnected) location.assign(control.href)
  }, linkPatience)
}

/** ms: following a link without the code makes the browser load it again */
const linkPatience = 1_000

/** The time of the server, as far as its answer tells another one than the device; null where the code has to judge it. */
function serverTime(header: string | null): number | null {
  const now = Date.now()
  const skew = Date.parse(header ?? '') - now
  if (Math.abs(skew) > mostSkew) return null
  return Math.abs(skew) > clockTolerance ? now + skew : now
}

/** Resolves once the elements of the page are there. */
const parsed = () =>
  document.readyState === 'loading'
    ? new Promise((done) => document.addEventListener('readystatechange', done, { once: true }))
    : undefined

/** Resolves once the style sheets of the page are there. */
const styled = () =>
  Promise.all(
    Array.from(
      document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'),
      async (link) => {
        if (link.sheet) return
        await new Promise((done, failed) => {
          link.addEventListener('load', done)
          link.addEventListener('error', failed)
        })
      },
    ),
  )
