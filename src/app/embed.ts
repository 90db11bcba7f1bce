import type { ConsoleOptions, MountedConsole } from './options'

export type { ConsoleOptions, MountedConsole }

/**
 * Puts a console into an element of another page. The code and its styles are loaded from beside this file, wherever
 * that is; wrong options show in the element, as they do in the standalone page.
 */
export function mountConsole(element: HTMLElement, options?: ConsoleOptions): MountedConsole {
  let mounted: MountedConsole | undefined
  let wanted = true
  void import('./mountConsole')
    .then(({ mountConsole }) => {
      if (wanted) mounted = mountConsole(element, options)
    })
    .catch(async (error: unknown) => {
      const { showStartFailure } = await import('./startFailure')
      await showStartFailure(element, error, () => wanted)
    })
  return {
    unmount() {
      wanted = false
      mounted?.unmount()
      element.replaceChildren()
    },
  }
}
