import { focusManager } from '@tanstack/react-query'

/** Waits until somebody can see the page: a hidden tab asks for nothing. Over as well when `signal` calls it off. */
export function inSight(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (focusManager.isFocused() || signal.aborted) return resolve()
    const over = () => {
      leave()
      signal.removeEventListener('abort', over)
      resolve()
    }
    const leave = focusManager.subscribe((focused) => focused && over())
    signal.addEventListener('abort', over)
  })
}
