import { readLabLink, writeLabLink, type Levers, type WorldChoice } from '../../mocks/demo/levers'
import type { DemoWorld } from '../../mocks/demo/startWorld'
import { invalidateReads } from '../api/query'
import type { RunningConsole } from '../app/consoleOptions'
import { createStore, type Store } from '../lib/store'
import { answerPages } from './answerPages'
import { pathBelow } from '../lib/browser/pathBelow'

/** The laboratory: the world, what is open of the laboratory, and what it asks of the console. */
export interface Lab {
  world: DemoWorld
  /** Whether the panel is open. A reload keeps it so. */
  panel: Store<boolean>
  /** the step of the tour from 0; `offered`: it is offered to somebody who is here for the first time; null: there is none */
  tour: Store<TourState>
  /** the address of this page with the settings of the laboratory */
  link: () => string
  /** Opens a page of the console; resolves once it is shown. @param path as in `paths` */
  open: (path: string) => Promise<void>
  startTour: () => void
  /** Begins a new world and loads the page again. What this browser keeps of the console's work is deleted. */
  restart: (choice: WorldChoice, levers: Levers) => Promise<void>
  attach: (console: RunningConsole) => void
}

export type TourState = number | 'offered' | null

const tourKey = 'logkit-console:demo:tour'
const panelKey = 'logkit-console:demo:panel'

/** @param world the world that answers this page */
export function createLab(world: DemoWorld): Lab {
  let running: RunningConsole | undefined
  let open: Lab['open'] = () => Promise.resolve()
  const wasSeen = stored(() => localStorage.getItem(tourKey)) !== null
  const isOffered = world.isFirstVisit && !wasSeen && isHome()
  const isInvited = world.link?.tour === true
  const panel = createStore(stored(() => sessionStorage.getItem(panelKey)) !== null)
  const tour = createStore<TourState>(isInvited ? 0 : isOffered ? 'offered' : null)
  tour.subscribe(() => stored(() => localStorage.setItem(tourKey, 'seen')))
  panel.subscribe(() =>
    stored(() =>
      panel.get() ? sessionStorage.setItem(panelKey, 'open') : sessionStorage.removeItem(panelKey),
    ),
  )

  const hash = (choice = world.choice, levers = world.levers.get()) =>
    writeLabLink(choice, levers, world.ordinary)

  /** Lets the address carry the settings, on every page. The router does not read this part of it. */
  const keepHash = () => {
    const { pathname, search } = location
    if (location.hash === hash() || !/^(#demo(\?|$)|$)/.test(location.hash)) return
    history.replaceState(history.state, '', pathname + search + hash())
  }

  return {
    world,
    panel,
    tour,
    link: () => location.href.replace(/#.*/, '') + hash(),
    open: (path) => open(path),
    startTour: () => tour.set(0),
    async restart(choice, levers) {
      const forgotten = running?.forgetLocalData()
      // A store that never answers must not keep the demo from its reset.
      await Promise.race([forgotten, new Promise((resolve) => setTimeout(resolve, 3000))])
      world.restart(choice, levers)
      const { pathname, search } = location
      history.replaceState(null, '', pathname + search + hash(choice, levers))
      location.reload()
    },
    attach(console) {
      running = console
      // A link with other settings in the same tab changes the address only.
      addEventListener('hashchange', () => {
        if (readLabLink(location.hash) && location.hash !== hash()) location.reload()
      })
      // Plans, drafts and versions of the former world could be applied to the new one.
      if (world.replaced) void console.forgetLocalData()
      void console.started.then(({ router }) => {
        open = async (path) => router.navigate(path)
        void answerPages()
        keepHash()
        router.subscribe(({ navigation }) => {
          if (navigation.state === 'idle') keepHash()
        })
        world.levers.subscribe(() => {
          keepHash()
          void invalidateReads(console.client)
        })
      })
    },
  }
}

/** Whether the page was opened at the console's own address, rather than by a link to something. */
function isHome(): boolean {
  return (
    ['', 'agents', 'index.html'].includes(pathBelow(document.baseURI)) && location.search === ''
  )
}

/** What the storage says; null where the browser forbids it. */
function stored<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch {
    return null
  }
}
