import type { ConsoleOptions, MountedConsole } from './consoleOptions'

export type { ConsoleOptions, MountedConsole }

/**
 * Mounts a console in an element of another page. Code and styles are loaded relative to this file. An error, such as
 * wrong options, is shown in the element, as in the standalone page.
 */
export function mountConsole(element: HTMLElement, options?: ConsoleOptions): MountedConsole {
  let mounted: MountedConsole | undefined
  let isMounted = true
  void import('./mountConsole')
    .then(({ mountConsole }) => {
      if (isMounted) mounted = mountConsole(element, options)
    })
    .catch(async (error: unknown) => {
      const { showStartFailure } = await import('./startFailure')
      await showStartFailure(element, error, () => isMounted)
    })
  return {
    unmount() {
      isMounted = false
      mounted?.unmount()
      element.replaceChildren()
    },
  }
}
