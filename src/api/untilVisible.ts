import { focusManager } from '@tanstack/react-query'

/** Resolves once the page is visible, so that a hidden tab sends no requests, or once `signal` aborts. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (focusManager.isFocused() || signal.aborted) return resolve()
    const finish = () => {
      unsubscribe()
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const unsubscribe = focusManager.subscribe((focused) => focused && finish())
    signal.addEventListener('abort', finish)
  })
}
