import { scenarioNames, type ScenarioName } from '../../src/contract/scenarios'

/** The smallest, the largest and the ordinary value of each lever. All values are whole numbers. */
export const leverRanges = {
  /** ms that each answer takes */
  latency: [0, 10_000, 0],
  /** seconds that a change takes longer to reach its agents */
  slow: [0, 300, 0],
  /** percent of the requests that are answered with 503 */
  failing: [0, 100, 0],
  /** percent of the writes that are done and whose answer is lost */
  lost: [0, 100, 0],
  /** percent of the agents whose runners refuse to start, stop, reset and go, so that a batch is done in part */
  partial: [0, 100, 0],
  /** percent of the agents that go offline and come back all the time */
  flapping: [0, 100, 0],
  /** percent of the runners that run something else than was assigned */
  drift: [0, 100, 0],
  /** percent of the agents that refuse each config that reaches them */
  refusing: [0, 100, 0],
  /** 1: machine monitoring was never opened */
  unmeasured: [0, 1, 0],
  /** how many seconds pass for the server in one of ours */
  speed: [1, 3600, 1],
  /** minutes by which the clock of the server is ahead of ours */
  skew: [-1440, 1440, 0],
} as const

export type LeverName = keyof typeof leverRanges

/** What the laboratory changes of a running world. */
export type Levers = Readonly<Record<LeverName, number>>

/** What makes a world: another choice is another world. */
export interface WorldChoice {
  scenario: ScenarioName
  /** the size of the fleet, where the scenario leaves it open */
  agents: number
  seed: number
}

/** The sizes of a fleet: the smallest, the largest and the ordinary one. */
export const fleetSizes = [10, 100_000, 240] as const

/** Scenarios whose fleet can have any size. The others have a fixed one, on which tests rely. */
export const sizedScenarios: readonly ScenarioName[] = ['incident', 'demo', 'flapping', 'broken']

export const leverNames = [
  'latency',
  'slow',
  'failing',
  'partial',
  'lost',
  'flapping',
  'drift',
  'refusing',
  'unmeasured',
  'speed',
  'skew',
] as const satisfies readonly LeverName[]

/** The nearest value that the lever can take. */
export function clampLever(name: LeverName, value: number): number {
  return clamp(value, leverRanges[name])
}

export const clampFleet = (agents: number): number => clamp(agents, fleetSizes)

/** The levers of a world as its scenario made it. */
export const restingLevers: Levers = leversFrom(() => undefined)

export const sameLevers = (one: Levers, other: Levers): boolean =>
  leverNames.every((name) => one[name] === other[name])

/** What a link asks for: parts of it may be missing. */
export interface LabLink {
  choice: Partial<Pick<WorldChoice, 'scenario' | 'agents'>>
  /** undefined: the link names none */
  levers: Levers | undefined
  /** Whether the tour starts. */
  tour: boolean
}

/**
 * The settings in the part of an address after `#`, such as `#demo?scenario=large&latency=500`. Unknown names and values
 * that are no numbers are ignored; null: the address has none.
 */
export function readLabLink(hash: string): LabLink | null {
  if (!hash.startsWith(`#${mark}`)) return null
  const query = new URLSearchParams(hash.slice(mark.length + 1).replace(/^\?/, ''))
  const scenario = scenarioNames.find((name) => name === query.get('scenario'))
  const agents = numberIn(query, 'agents')
  return {
    choice: {
      ...(scenario && { scenario }),
      ...(agents !== undefined && { agents: clampFleet(agents) }),
    },
    levers: leverNames.some((name) => query.has(name))
      ? leversFrom((name) => numberIn(query, name))
      : undefined,
    tour: query.has('tour'),
  }
}

/** The part of an address after `#` that carries the settings, with the `#`; '' where all are the ordinary ones. */
export function writeLabLink(choice: WorldChoice, levers: Levers, ordinary: WorldChoice): string {
  const query = new URLSearchParams()
  if (choice.scenario !== ordinary.scenario) query.set('scenario', choice.scenario)
  if (choice.agents !== ordinary.agents) query.set('agents', String(choice.agents))
  for (const name of leverNames) {
    if (levers[name] !== restingLevers[name]) query.set(name, String(levers[name]))
  }
  return query.size > 0 ? `#${mark}?${query}` : ''
}

const mark = 'demo'

/** All levers. @param valueOf where one stands; undefined or NaN: at rest */
export function leversFrom(valueOf: (name: LeverName) => number | undefined): Levers {
  const value = (name: LeverName) => clampLever(name, valueOf(name) || leverRanges[name][2])
  return {
    latency: value('latency'),
    slow: value('slow'),
    failing: value('failing'),
    lost: value('lost'),
    partial: value('partial'),
    flapping: value('flapping'),
    drift: value('drift'),
    refusing: value('refusing'),
    unmeasured: value('unmeasured'),
    speed: value('speed'),
    skew: value('skew'),
  }
}

function clamp(value: number, [least, most]: readonly [number, number, number]): number {
  return Math.min(Math.max(Math.round(value), least), most)
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const value = Number(query.get(name) || Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
