import type { ScenarioName } from '../../src/contract/scenarios'
import { createStore, type Store } from '../../src/lib/store'
import { pathBelowBase } from '../http/path'
import { DemoLog } from './DemoLog'
import { leverEvent, leversOf, type DemoEvent } from './demoState'
import {
  fleetSizes,
  readLabLink,
  restingLevers,
  sameLevers,
  type LabLink,
  type Levers,
  type WorldChoice,
} from './levers'
import type { FromWorker, Order, SentRequest, SentResponse, ToWorker } from './messages'

/** A request that the page has sent, as the event log shows it. */
export interface LoggedRequest {
  id: number
  method: string
  /** below the base of the API, with the query */
  path: string
  /** Unix ms, on our clock */
  at: number
  /** the answer; `lost`: the connection has ended without one; `aborted`: the page has not waited for it */
  status: number | 'waiting' | 'lost' | 'aborted'
  /** ms until the answer */
  duration: number
}

export interface DemoWorld {
  /** The base URL of the API, without a slash at the end. */
  readonly apiUrl: string
  /** What the world was made of. */
  readonly choice: WorldChoice
  /** What it is made of where no link asks for another one. */
  readonly ordinary: WorldChoice
  readonly levers: Pick<Store<Levers>, 'get' | 'subscribe'>
  /** The last requests, newest first. */
  readonly requests: Pick<Store<readonly LoggedRequest[]>, 'get' | 'subscribe'>
  /** Whether this browser had a world of another version of the demo, which is gone. */
  readonly droppedOlder: boolean
  /** Whether the world of the visit before is gone, and with it the sense of what the browser keeps of it. */
  readonly replaced: boolean
  readonly isFirstVisit: boolean
  /** What the address asked for; null: nothing. */
  readonly link: LabLink | null
  /** Answers requests for the API; others go to the network. */
  fetch: typeof fetch
  /** Ends the world. Requests that wait for it fail, and nothing of it is kept that it has not found. */
  stop: () => void
  setLevers: (levers: Levers) => void
  /** Begins a new world, which the page shows when it is loaded again. */
  restart: (choice: WorldChoice, levers: Levers) => void
}

export interface WorldSettings {
  scenario: ScenarioName
  seed?: number
  /** Keeps this demo's state apart from others on the same origin. */
  serverId: string
  /** The base URL of the API in the console's settings. */
  baseUrl: string
}

const mostLogged = 200

declare global {
  interface Window {
    /** The world that the script before the boot script has started. While developing the code starts it. */
    logkitConsoleDemo?: DemoWorld
  }
}

/**
 * Starts a world in a worker, whose `fetch` answers the requests of the page: they wait for it where they come early.
 * Requests for other addresses go to the network.
 */
export function startWorld(
  { scenario: usual, seed: usualSeed = 1, serverId, baseUrl }: WorldSettings,
  worker: Worker,
  network: typeof fetch,
): DemoWorld {
  const ordinary = { scenario: usual, seed: usualSeed, agents: fleetSizes[2] }
  const base = new URL(baseUrl, document.baseURI).pathname.replace(/\/+$/, '')
  const key = `logkit-console:demo:${serverId}`
  const link = readLabLink(location.hash)
  const log = new DemoLog({ key, storage: storage(), now: Date.now, choice: ordinary })
  const replaced = followLink(log, link, ordinary)
  const levers = createStore(leversOf(log.state))
  const tell = (order: Order) => {
    const message: ToWorker = { now: Date.now(), order }
    worker.postMessage(message)
  }
  const openWorld = () => tell({ kind: 'open', state: log.state, base })
  const follow = (events: DemoEvent[] | 'replaced') => {
    if (events === 'replaced') openWorld()
    else if (events.length > 0) tell({ kind: 'events', events })
    levers.set(leversOf(log.state))
  }
  const { send, answered, requests, fail } = createSender(base, tell)
  // Its code has not come: requests fail as they do without a network.
  worker.addEventListener('error', fail)
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'answer') answered(data.id, data.response)
    else follow(log.append(data.event))
  })
  const listening = new AbortController()
  const onStored = ({ key: changed }: StorageEvent) => {
    if (changed === key) follow(log.sync())
  }
  addEventListener('storage', onStored, { signal: listening.signal })
  openWorld()
  const moveLevers = (next: Levers) => {
    levers.set(next)
    tell({ kind: 'levers', levers: next })
  }
  if (link?.levers && !sameLevers(link.levers, levers.get())) moveLevers(link.levers)
  const answer: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href
    const isOurs = new URL(url).origin === location.origin && pathBelowBase(url, base) !== null
    return isOurs ? send(new Request(input, init)) : network(input, init)
  }
  const { scenario, agents, seed } = log.state
  return {
    apiUrl: location.origin + base,
    choice: { scenario, agents, seed },
    ordinary,
    levers,
    requests,
    link,
    droppedOlder: log.droppedOlder,
    replaced: replaced || log.droppedOlder,
    isFirstVisit: log.isFirstVisit,
    fetch: answer,
    stop() {
      listening.abort()
      worker.terminate()
      fail()
      if (log.isFirstVisit) log.drop()
    },
    setLevers: moveLevers,
    restart: (choice, next) => log.restart(choice, (now) => eventsOf(next, now)),
  }
}

/** Begins another world where a link asks for one. @returns whether it did */
function followLink(log: DemoLog, link: LabLink | null, ordinary: WorldChoice): boolean {
  if (!link || (Object.keys(link.choice).length === 0 && !link.levers)) return false
  const { scenario = ordinary.scenario, agents = ordinary.agents } = link.choice
  if (scenario === log.state.scenario && agents === log.state.agents) return false
  const levers = link.levers ?? restingLevers
  log.restart({ scenario, agents, seed: ordinary.seed }, (now) => eventsOf(levers, now))
  return true
}

const eventsOf = (levers: Levers, now: number): DemoEvent[] => [
  leverEvent(levers, { levers: restingLevers, at: now }, now),
]

/** Sends requests to the worker and logs them. */
function createSender(base: string, tell: (order: Order) => void) {
  const requests = createStore<readonly LoggedRequest[]>([])
  const waiting = new Map<number, (response: SentResponse | null) => void>()
  let count = 0
  let hasFailed = false
  const update = (id: number, change: Partial<LoggedRequest>) =>
    requests.set(requests.get().map((one) => (one.id === id ? { ...one, ...change } : one)))

  async function send(request: Request): Promise<Response> {
    request.signal.throwIfAborted()
    const { method, url, headers, signal } = request
    const id = (count += 1)
    const [at, started] = [Date.now(), performance.now()]
    const path = readable((pathBelowBase(url, base) ?? '') + new URL(url).search)
    const entry: LoggedRequest = { id, method, path, at, status: 'waiting', duration: 0 }
    requests.set([entry, ...requests.get()].slice(0, mostLogged))
    const body = method === 'GET' ? '' : await request.text()
    const sent: SentRequest = { id, method, url, headers: [...headers], body }
    const response = await new Promise<SentResponse | null>((resolve, reject) => {
      if (hasFailed) return resolve(null)
      waiting.set(id, resolve)
      signal.addEventListener('abort', () => {
        if (!waiting.delete(id)) return
        update(id, { status: 'aborted' })
        reject(signal.reason)
      })
      tell({ kind: 'request', request: sent })
    }).finally(() => update(id, { duration: Math.round(performance.now() - started) }))
    update(id, { status: response?.status ?? 'lost' })
    if (!response) throw new TypeError('Failed to fetch')
    return new Response(response.body.byteLength > 0 ? response.body : null, response)
  }

  return {
    send,
    requests,
    fail: () => {
      hasFailed = true
      for (const resolve of waiting.values()) resolve(null)
      waiting.clear()
    },
    answered: (id: number, response: SentResponse | null) => {
      waiting.get(id)?.(response)
      waiting.delete(id)
    },
  }
}

/** An address as people read it; one that cannot be decoded stays as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** The local storage, or null where the browser forbids it: reading the property throws then. */
function storage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
