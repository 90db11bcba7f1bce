import { describe, expect, test } from 'vitest'
import { json } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import {
  agentOf,
  snapshotOf,
  runOf,
  runnerOf,
  stepOf,
  stubFleet,
  tagOf,
  type Fleet,
} from '../testing/stubFleet'
import { nextOutcome, verifyLimitMs, verify, verifyOnce } from './verify'

const addTag: Change = { kind: 'addTag', agent: 'a', tag: 'web' }
const reset: Change = { kind: 'resetRunner', agent: 'a', config: 'nginx' }
const upgrade: Change = { kind: 'upgradeAgent', agent: 'a' }
const online: Fleet = { agents: [agentOf('a')], tags: [tagOf('web')] }
const offline: Fleet = { agents: [agentOf('a', { state: 'offline' })], tags: [tagOf('web')] }
const reading = (elapsed: number | null, state = 'running'): Fleet => ({
  runners: [{ ...runnerOf('a', 'nginx', state), elapsed }],
})
// To verify a tag only the tag is read.
const tagged: Fleet = { tags: [tagOf('web', ['a'])] }
const untagged: Fleet = { tags: [tagOf('web')] }

test.each<[Change, Fleet, Outcome, Fleet | null, boolean, Outcome]>([
  [addTag, online, 'accepted', tagged, false, 'confirmed'],
  [addTag, online, 'accepted', untagged, false, 'accepted'],
  [addTag, online, 'accepted', untagged, true, 'contradicted'],
  [addTag, offline, 'accepted', untagged, true, 'unseen'],
  [addTag, online, 'accepted', {}, true, 'unseen'],
  [addTag, online, 'accepted', null, false, 'accepted'],
  [addTag, online, 'accepted', null, true, 'unseen'],
  [addTag, online, 'accepted', { gone: { tags: ['web'] } }, true, 'contradicted'],
  [addTag, online, 'lost', tagged, false, 'confirmed'],
  [addTag, online, 'lost', untagged, false, 'lost'],
  [addTag, online, 'lost', untagged, true, 'noEffect'],
  [addTag, online, 'lost', {}, true, 'unseen'],
  [addTag, online, 'lost', null, true, 'unseen'],
  // An answer that is an error is not swallowed by what is read afterwards.
  [addTag, online, 'refused', tagged, false, 'refusedButDone'],
  [addTag, online, 'refusedButDone', untagged, true, 'refusedButDone'],
  [addTag, online, 'refused', untagged, true, 'refused'],
  [reset, reading(3600), 'accepted', reading(2), false, 'confirmed'],
  [reset, reading(3600), 'accepted', reading(3602), true, 'contradicted'],
  [reset, reading(null, 'stopped'), 'accepted', reading(null), false, 'confirmed'],
  // A reset cannot be told if the runner had started recently or does not report its time.
  [reset, reading(60), 'accepted', reading(2), false, 'requested'],
  [reset, reading(3600), 'accepted', reading(null), false, 'requested'],
  [reset, reading(60), 'lost', reading(2), true, 'unseen'],
  [upgrade, online, 'accepted', online, false, 'requested'],
  [upgrade, online, 'requested', offline, false, 'restarting'],
  [upgrade, online, 'restarting', offline, false, 'restarting'],
  [upgrade, online, 'restarting', online, false, 'restarted'],
  [upgrade, online, 'requested', online, true, 'requested'],
  [upgrade, online, 'lost', online, false, 'lost'],
  [upgrade, online, 'lost', online, true, 'unseen'],
  [upgrade, online, 'refused', online, true, 'refused'],
  [upgrade, online, 'accepted', null, true, 'unseen'],
])('%o planned on %o, %s, then %o (last: %s): %s', (change, before, now, read, last, outcome) => {
  const step = stepOf(change, before)
  expect(nextOutcome(step, now, read && snapshotOf(read), last)).toBe(outcome)
})

/** A run whose requests were answered. Its clock moves only while it waits, and `during` is called in each wait. */
function startVerify(
  changes: Change[],
  fleet: Fleet,
  outcome: Outcome,
  during: (elapsed: number, stop: AbortController) => void = () => {},
) {
  const server = stubFleet(fleet)
  const { run, clock, saved } = runOf(changes, fleet, server.call)
  const startedAt = clock.now
  run.progress.sentAt = startedAt
  run.progress.codes.fill(codeOf(outcome))
  const stop = new AbortController()
  const wait = (ms: number) => {
    clock.now += ms
    during(clock.now - startedAt, stop)
    return Promise.resolve()
  }
  const end = async () => {
    await verify({ ...run, wait }, stop.signal)
    return Array.from(run.progress.codes, outcomeOf)
  }
  return { end, run, saved, server, elapsed: () => clock.now - startedAt }
}

test('a change that looked done when it was sent has to look done at the end too', () => {
  const start: Change = { kind: 'startRunner', agent: 'a', config: 'nginx', repeat: true }
  const running = { agents: [agentOf('a')], runners: [runnerOf('a', 'nginx')] }
  const stopped = { ...running, runners: [runnerOf('a', 'nginx', 'stopped')] }
  const step = stepOf(start, running)
  const next = (fleet: Fleet, isLast: boolean) =>
    nextOutcome(step, 'accepted', snapshotOf(fleet), isLast)
  expect(next(running, false)).toBe('accepted')
  expect(next(running, true)).toBe('confirmed')
  // What it takes back has arrived after it.
  expect(next(stopped, true)).toBe('contradicted')
})

test('a change that was sent to an offline agent although it looked done is seen once the agent is back', () => {
  const start: Change = { kind: 'startRunner', agent: 'a', config: 'nginx', repeat: true }
  const away = {
    agents: [agentOf('a', { state: 'offline' })],
    runners: [runnerOf('a', 'nginx')],
  }
  const step = stepOf(start, away)
  expect(nextOutcome(step, 'accepted', snapshotOf(away), true)).toBe('unseen')
  expect(nextOutcome(step, 'lost', snapshotOf(away), true)).toBe('unseen')
  const back = { ...away, agents: [agentOf('a')] }
  expect(nextOutcome(step, 'unseen', snapshotOf(back), true)).toBe('confirmed')
})

describe('verification', () => {
  const addTags: Change[] = [addTag, { ...addTag, agent: 'b' }]
  const two = (): Fleet => ({ agents: [agentOf('a'), agentOf('b')], tags: [tagOf('web')] })

  test('ends as soon as all changes are visible', async () => {
    const fleet = two()
    const { end, elapsed, saved } = startVerify(addTags, fleet, 'accepted', (ms) => {
      if (ms >= 1000) fleet.tags = [tagOf('web', ['a', 'b'])]
      else fleet.tags = [tagOf('web', ['a'])]
    })
    expect(await end()).toEqual(['confirmed', 'confirmed'])
    expect(elapsed()).toBeLessThan(5000)
    // Each result is stored at once.
    expect(saved.map((codes) => Array.from(codes, outcomeOf))).toContainEqual([
      'confirmed',
      'accepted',
    ])
  })

  test('a change that is not visible after a minute is contradicted, or unseen on an offline agent', async () => {
    const fleet = { ...two(), agents: [agentOf('a'), agentOf('b', { state: 'offline' })] }
    const { end, elapsed } = startVerify(addTags, fleet, 'accepted')
    expect(await end()).toEqual(['contradicted', 'unseen'])
    expect(elapsed()).toBeGreaterThanOrEqual(verifyLimitMs)
    expect(elapsed()).toBeLessThan(verifyLimitMs + 10_000)
  })

  test('a refused batch may have been applied in part', async () => {
    const fleet = two()
    const { end, elapsed } = startVerify(addTags, fleet, 'refused', () => {
      fleet.tags = [tagOf('web', ['a'])]
    })
    expect(await end()).toEqual(['refusedButDone', 'refused'])
    expect(elapsed()).toBeLessThan(10_000)
  })

  test('without reads no change is contradicted', async () => {
    const { end, server } = startVerify([addTag], two(), 'lost')
    server.fail = () => json({ error: 'E1000: busy' }, { status: 502 })
    expect(await end()).toEqual(['unseen'])
  })

  test('a server that recovers within the limit is read again', async () => {
    const fleet = two()
    const verification = startVerify([addTag], fleet, 'accepted', (ms) => {
      fleet.tags = [tagOf('web', ['a'])]
      if (ms > 10_000) verification.server.fail = undefined
    })
    verification.server.fail = () => json({ error: 'E1000: busy' }, { status: 502 })
    expect(await verification.end()).toEqual(['confirmed'])
    expect(verification.elapsed()).toBeGreaterThan(10_000)
  })

  test('a limit that passes while nothing can be read is no result: a later read tells', async () => {
    const fleet = two()
    const { server, end, elapsed } = startVerify(addTags, fleet, 'accepted', (ms) => {
      server.fail = ms > 40_000 && ms < 66_000 ? () => Response.error() : undefined
    })
    expect(await end()).toEqual(['contradicted', 'contradicted'])
    expect(elapsed()).toBeGreaterThanOrEqual(66_000)
  })

  test('an upgrade is observed on after a read that fails', async () => {
    const fleet: Fleet = { agents: [agentOf('a')] }
    const { server, end } = startVerify([upgrade], fleet, 'accepted', (ms) => {
      server.fail = ms < 62_000 ? () => Response.error() : undefined
      fleet.agents = [agentOf('a', { state: ms > 80_000 && ms < 120_000 ? 'offline' : 'online' })]
    })
    server.fail = () => Response.error()
    expect(await end()).toEqual(['restarted'])
  })

  test('a stop leaves changes that are not visible as unseen', async () => {
    const { end, elapsed } = startVerify([addTag], two(), 'accepted', (_, stop) => stop.abort())
    expect(await end()).toEqual(['unseen'])
    expect(elapsed()).toBeLessThan(1000)
  })

  test('without open steps nothing is read', async () => {
    const { end, server } = startVerify([addTag], two(), 'confirmed')
    await end()
    expect(server.seen).toEqual([])
  })
})

describe('agents that were asked to upgrade', () => {
  const fleetOf = (state: string): Fleet => ({ agents: [agentOf('a', { state })] })

  test('are observed to restart, also after the minute', async () => {
    const fleet = fleetOf('online')
    const seen = new Set<Outcome>()
    const { end, run, elapsed } = startVerify([upgrade], fleet, 'accepted', (ms) => {
      seen.add(outcomeOf(run.progress.codes[0]))
      const state = ms > 100_000 && ms < 200_000 ? 'offline' : 'online'
      fleet.agents = [agentOf('a', { state })]
    })
    expect(await end()).toEqual(['restarted'])
    expect([...seen]).toEqual(['requested', 'restarting', 'restarted'])
    expect(elapsed()).toBeLessThan(300_000)
  })

  test('stay requested if nothing is observed for ten minutes', async () => {
    const { end, elapsed } = startVerify([upgrade], fleetOf('online'), 'accepted')
    expect(await end()).toEqual(['requested'])
    expect(elapsed()).toBeLessThan(620_000)
  })

  test('are not observed forever when no answer came', async () => {
    const { end, elapsed } = startVerify([upgrade], fleetOf('online'), 'lost', (ms, stop) => {
      if (ms > 1_000_000) stop.abort()
    })
    expect(await end()).toEqual(['unseen'])
    expect(elapsed()).toBeLessThan(verifyLimitMs + 10_000)
  })
})

test('a single check finds changes that took long', async () => {
  const fleet: Fleet = { agents: [agentOf('a')], tags: [tagOf('web')] }
  const { run } = startVerify([addTag], fleet, 'contradicted')
  fleet.tags = [tagOf('web', ['a'])]
  await verifyOnce(run, new AbortController().signal)
  expect(outcomeOf(run.progress.codes[0])).toBe('confirmed')
})
