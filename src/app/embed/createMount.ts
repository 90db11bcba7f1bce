import { setSheet } from '../../lib/browser/styleSheets'
import type { EmbedOptions, MountedConsole } from './contract'
import type { EmbeddedConsole } from './mountEmbedded'
import { openPlace, type Place } from './openPlace'
import { messageOf } from '../../lib/messageOf'

/**
 * Creates the function that mounts consoles. The code of the console is loaded by the first call; nothing touches the
 * document before.
 * @param loadStyles Loads the style sheet of the console.
 */
export function createMount(loadStyles: () => Promise<string>) {
  return (element: HTMLElement, options: EmbedOptions): MountedConsole => {
    let loaded: EmbeddedConsole | undefined
    let place: Place | undefined
    let isMounted = true
    const mounting = Promise.all([import('./mountEmbedded'), loadStyles()]).then(
      ([{ mountEmbedded }, styles]) => {
        if (!isMounted) throw new Error('the console was unmounted')
        if (!isElement(element))
          throw new TypeError('mountConsole: expected an element of the page')
        setSheet('console', styles)
        place = openPlace(element, options)
        return (loaded = mountEmbedded(place, options))
      },
    )
    mounting.catch(async (error: unknown) => {
      const { showStartFailure } = await import('../startFailure')
      if (!isMounted || !isElement(element)) return
      place ??= openPlace(element)
      await showStartFailure(place.container, error, () => isMounted)
    })
    const ready = mounting.then((console) => console.ready)
    ready.catch((error: unknown) => {
      if (isMounted) reportFailure(options, error)
    })
    const whenLoaded = (act: (console: EmbeddedConsole) => void) => {
      if (loaded) return act(loaded)
      mounting.then(act).catch((error: unknown) => {
        // What keeps the console from starting is reported already.
        if (loaded) reportFailure(options, error)
      })
    }
    return {
      ready,
      version: String(import.meta.env.CONSOLE_VERSION),
      navigate: (path) => whenLoaded((console) => console.navigate(path)),
      sessionRenewed: (account) => whenLoaded((console) => console.sessionRenewed(account)),
      update: (next) => whenLoaded((console) => console.update(next)),
      forgetLocalData: () => mounting.then((console) => console.forgetLocalData()),
      async unmount() {
        if (!isMounted) return
        isMounted = false
        const closed = loaded?.unmount()
        place?.close()
        await closed
      },
    }
  }
}

/** Whether a page has given an element of its own, which a look-up may not have found. */
const isElement = (value: unknown) => value instanceof HTMLElement

/** Calls `on.error` of options that may be anything. */
function reportFailure(options: Partial<EmbedOptions> | undefined, error: unknown) {
  const report: unknown = options?.on?.error
  if (typeof report !== 'function') return
  const isOptions = error instanceof Error && error.name === 'OptionsError'
  const message = messageOf(error)
  report({ code: isOptions ? 'options' : 'start', message, status: 0 })
}
