import { describe, expect, test } from 'vitest'
import { json, type SeenRequest } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import {
  agentOf,
  configOf,
  runOf,
  runnerOf,
  stubFleet,
  tagOf,
  type Fleet,
} from '../testing/stubFleet'
import { applyPlan, type RunContext } from './applyPlan'
import { verify } from './verify'

const before = { reader: { mode: 'dir' } }
const after = { reader: { mode: 'quantum' } }
const reason = 'reader type unsupported : quantum'
const ids = ['a', 'b', 'c']
const save: Change = { kind: 'saveConfig', config: 'nginx', note: 'n', content: after }

const runner = (agent: string, content: unknown, more = {}) => ({
  ...runnerOf(agent, 'nginx'),
  content,
  ...more,
})
const fleetOf = (offline: string[] = []): Fleet => ({
  agents: ids.map((id) => agentOf(id, { state: offline.includes(id) ? 'offline' : 'online' })),
  configs: [configOf('nginx', { content: before })],
  runners: ids.map((id) => runner(id, before)),
  runnerCounts: { nginx: ids.length },
})

/** Makes the server keep the edit, and the runners of these agents run it. */
function keep(fleet: Fleet, running: string[], error = '') {
  fleet.configs = [configOf('nginx', { content: after, note: 'n', at: 2 })]
  fleet.runners = ids.map((id) =>
    running.includes(id) ? runner(id, after) : runner(id, before, { error }),
  )
}

const refusal = () => json({ error: `E1058: agent a: ${reason}` }, { status: 500 })
const accepted = () => new Response()

/** Applies the edit and verifies it on a server that does `write`. */
async function saveOn(fleet: Fleet, write: (request: SeenRequest) => Response | Promise<Response>) {
  const server = stubFleet(fleet, write)
  const { run, clock } = runOf([save], fleet, server.call)
  const startedAt = clock.now
  await applyPlan(run, false, never)
  await verify(run, never)
  return { run, outcome: outcomeAt(run), elapsed: clock.now - startedAt, writes: server.writes }
}
const never = new AbortController().signal
const outcomeAt = ({ progress }: RunContext, step = 0): Outcome => outcomeOf(progress.codes[step])
const tallyOf = ({ progress }: RunContext, step = 0) => progress.details?.[step]?.runners

describe('an edit', () => {
  test('is confirmed once all connected runners run it, and offline ones follow', async () => {
    const fleet = fleetOf(['c'])
    const { run, outcome } = await saveOn(fleet, () => {
      keep(fleet, ['a', 'b'])
      return accepted()
    })
    expect(outcome).toBe('confirmed')
    expect(tallyOf(run)).toMatchObject({ saved: true, running: 2, old: 0, later: 1 })
  })

  test('that the server keeps and its agents refuse is never confirmed', async () => {
    const fleet = fleetOf()
    const { run, outcome, elapsed } = await saveOn(fleet, () => {
      keep(fleet, [], reason)
      return refusal()
    })
    expect(outcome).toBe('refused')
    expect(tallyOf(run)).toMatchObject({ saved: true, running: 0, old: 3, errors: [reason] })
    // The runners may take as long as after an answer of success.
    expect(elapsed).toBeGreaterThanOrEqual(60_000)
  })

  test('that was answered with success is contradicted while runners keep the old content', async () => {
    const fleet = fleetOf()
    const { run, outcome } = await saveOn(fleet, () => {
      keep(fleet, ['a'], reason)
      return accepted()
    })
    expect(outcome).toBe('contradicted')
    expect(tallyOf(run)).toMatchObject({ running: 1, old: 2, errors: [reason] })
  })

  test('that was answered with an error and runs everywhere is told from a confirmed one', async () => {
    const fleet = fleetOf()
    const { run, outcome } = await saveOn(fleet, () => {
      keep(fleet, ids)
      return refusal()
    })
    expect(outcome).toBe('refusedButDone')
    expect(run.progress.errors[run.progress.errorOf[0]! - 1]?.message).toContain(reason)
  })

  test('is not confirmed when runners have gone, stopped with an error or cannot be read', async () => {
    const fleet = fleetOf()
    const { run, outcome } = await saveOn(fleet, () => {
      keep(fleet, ids)
      fleet.runners = [runner('a', null), runner('b', after, { state: 'stopped', error: reason })]
      return accepted()
    })
    expect(outcome).toBe('contradicted')
    expect(tallyOf(run)).toMatchObject({ running: 0, unread: 1, failing: 1, missing: 1 })
  })

  test('of the note alone is confirmed, and a stopped runner has the new content', async () => {
    const fleet = fleetOf()
    const { run, outcome } = await saveOn(fleet, () => {
      keep(fleet, ids)
      fleet.runners = ids.map((id) => runner(id, after, { state: 'stopped' }))
      return accepted()
    })
    expect(outcome).toBe('confirmed')
    expect(tallyOf(run)).toMatchObject({ running: 0, stopped: 3 })
  })

  test('that a gateway answered is looked at like one without an answer', async () => {
    const fleet = fleetOf()
    const { outcome, elapsed } = await saveOn(fleet, () => new Response('', { status: 504 }))
    expect(outcome).toBe('noEffect')
    expect(elapsed).toBeGreaterThanOrEqual(60_000)
    const done = fleetOf()
    const { outcome: seen } = await saveOn(done, () => {
      keep(done, ids)
      return new Response('', { status: 502 })
    })
    expect(seen).toBe('confirmed')
  })
})

test('a new config is confirmed once it runs on the agents of its tags', async () => {
  const create: Change = {
    ...{ kind: 'createConfig', config: 'nginx', note: 'n', content: after, tags: ['web'] },
  } as const
  const fleet: Fleet = {
    agents: ids.map((id) => agentOf(id, { state: id === 'c' ? 'offline' : 'online' })),
    tags: [tagOf('web', ids)],
    gone: { configs: ['nginx'] },
  }
  const server = stubFleet(fleet, () => {
    fleet.configs = [configOf('nginx', { content: after, note: 'n', tags: ['web'] })]
    fleet.runners = [runner('a', after)]
    return accepted()
  })
  const { run } = runOf([create], fleet, server.call)
  await applyPlan(run, false, never)
  await verify(run, never)
  expect(outcomeAt(run)).toBe('contradicted')
  expect(tallyOf(run)).toMatchObject({ running: 1, missing: 1, later: 1 })
  fleet.runners = [runner('a', after), runner('b', after)]
  run.progress.codes[0] = codeOf('accepted')
  await verify(run, never)
  expect(outcomeAt(run)).toBe('confirmed')
})

describe('a config that is replaced', () => {
  const remove: Change = { kind: 'deleteConfig', config: 'old', replacedBy: 'nginx' }
  const assign: Change = { kind: 'assignConfig', config: 'nginx', agent: 'a' }
  const fleetBefore = (): Fleet => ({
    agents: ids.map((id) => agentOf(id, { state: id === 'c' ? 'offline' : 'online' })),
    configs: [configOf('old'), configOf('nginx', { content: after })],
    runners: [
      ...ids.map((id) => ({ ...runnerOf(id, 'old'), content: before })),
      runner('b', after),
    ],
    gone: { runners: [['a', 'nginx']] },
    runnerCounts: { old: 3 },
  })

  async function replaceOn(
    fleet: Fleet,
    onAssign: () => void,
    during: (elapsed: number, server: ReturnType<typeof stubFleet>) => void = () => {},
  ) {
    const server = stubFleet(fleet, ({ url }) => {
      if (url.endsWith('/agents')) onAssign()
      return accepted()
    })
    const { run, clock } = runOf([assign, remove], fleet, server.call)
    const startedAt = clock.now
    const wait = async (ms: number, signal: AbortSignal) => {
      await run.wait(ms, signal)
      during(clock.now - startedAt, server)
    }
    await applyPlan({ ...run, wait }, false, never)
    return { run, paths: server.writes.map(({ method, url }) => `${method} ${url}`) }
  }

  test('is deleted once the other one runs on all connected agents', async () => {
    const fleet = fleetBefore()
    const { paths } = await replaceOn(fleet, () => {
      fleet.runners = [...(fleet.runners ?? []), runner('a', after)]
    })
    expect(paths).toEqual(['POST /api/configs/nginx/agents', 'DELETE /api/configs/old'])
  })

  test('is not held back by a limit that passes while nothing can be read', async () => {
    const fleet = fleetBefore()
    const appear = () => {
      fleet.runners = [...fleetBefore().runners!, runner('a', after)]
    }
    const { paths } = await replaceOn(
      fleet,
      () => {},
      (elapsed, server) => {
        server.fail = elapsed < 63_000 ? () => Response.error() : undefined
        if (elapsed > 40_000) appear()
      },
    )
    expect(paths).toEqual(['POST /api/configs/nginx/agents', 'DELETE /api/configs/old'])
  })

  test('is kept while the other one does not appear', async () => {
    const { run, paths } = await replaceOn(fleetBefore(), () => {})
    expect(paths).toEqual(['POST /api/configs/nginx/agents'])
    expect(outcomeAt(run, 1)).toBe('heldBack')
    expect(tallyOf(run, 1)).toMatchObject({ running: 1, missing: 1, later: 1 })
  })
})
