/** what antd does with Escape while something of it is open */
const escapeListeners = new Set<(event: KeyboardEvent) => void>()

/** Stands for listening on the window, where the page around the console hears a key before antd does. */
export function addEscapeListener(listener: (event: KeyboardEvent) => void): void {
  escapeListeners.add(listener)
  window.addEventListener('keydown', listener)
}

export function removeEscapeListener(listener: (event: KeyboardEvent) => void): void {
  escapeListeners.delete(listener)
  window.removeEventListener('keydown', listener)
}

/**
 * Keeps the keys that the console uses from the page around it. An Escape that closes something here must not close a dialog
 * of the page as well, nor a shortcut act twice. Text that is typed here would be shortcuts there, as the page sees no field
 * that takes it.
 * @param root contains the console
 * @returns the function that ends it
 */
export function keepKeys(root: ShadowRoot | HTMLElement): () => void {
  /** The browser itself closes a popover, or empties a field, after the event. */
  let isForBrowser = false
  const look = ({ target }: Event) => {
    isForBrowser = root.querySelector(':popover-open') !== null || isFilledSearch(target)
  }
  const keep = (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return
    if (event.key !== 'Escape') {
      if (event.defaultPrevented || isTyping(event)) event.stopPropagation()
      return
    }
    if (event.type !== 'keydown') return
    if (!isForBrowser && !event.defaultPrevented && escapeListeners.size === 0) return
    event.stopPropagation()
    for (const listener of [...escapeListeners]) listener(event)
    if (!isForBrowser) event.preventDefault()
  }
  root.addEventListener('keydown', look, true)
  for (const type of keyEvents) root.addEventListener(type, keep)
  return () => {
    root.removeEventListener('keydown', look, true)
    for (const type of keyEvents) root.removeEventListener(type, keep)
  }
}

const keyEvents = ['keydown', 'keypress', 'keyup'] as const

const isFilledSearch = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search' && target.value !== ''

/** Whether a key changes the text of a field, or the place in it. Tab leaves it, which may concern the page. */
const isTyping = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  !/^(Tab|F\d+)$/.test(key) &&
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'))
