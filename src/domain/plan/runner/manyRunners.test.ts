import { describe, expect, test } from 'vitest'
import type { Change } from '../model/changes'
import { outcomeOf } from '../model/outcomes'
import { agentOf, configOf, runOf, runnerOf, stubFleet, type Fleet } from '../testing/stubFleet'
import { applyPlan, type RunContext } from './applyPlan'
import { verify } from './verify'

const before = { reader: { mode: 'dir' } }
const after = { reader: { mode: 'tailx' } }
const save: Change = { kind: 'saveConfig', config: 'nginx', note: 'n', content: after }
const remove: Change = { kind: 'deleteConfig', config: 'old', replacedBy: 'nginx' }

const idsOf = (length: number) => Array.from({ length }, (_, i) => `m${i}`)
const runner = (config: string, agent: string, content: unknown) => ({
  ...runnerOf(agent, config),
  content,
})
const never = new AbortController().signal
const outcomeAt = ({ progress }: RunContext) => outcomeOf(progress.codes[0])
const tallyOf = ({ progress }: RunContext) => progress.details?.[0]?.runners

describe('an edit of a config with very many runners', () => {
  const total = 2_500
  const manyRunners = (content: unknown, old: readonly number[] = []) =>
    idsOf(total).map((id, i) => runner('nginx', id, old.includes(i) ? before : content))

  async function saveWith(old: readonly number[]) {
    const fleet: Fleet = {
      agents: old.map((i) => agentOf(`m${i}`)),
      configs: [configOf('nginx', { content: before })],
      runners: manyRunners(before),
      runnerCounts: { nginx: total },
    }
    const server = stubFleet(fleet, () => {
      fleet.configs = [configOf('nginx', { content: after, note: 'n', at: 2 })]
      fleet.runners = manyRunners(after, old)
      return new Response()
    })
    const { run } = runOf([save], fleet, server.call)
    await applyPlan(run, false, never)
    const requestsBefore = server.seen.length
    await verify(run, never)
    return { run, requests: server.seen.length - requestsBefore }
  }

  // Neighbouring pages share rows: ten pages of 200 hold 1,910 runners.
  test('looks at the first ones with ten requests, and claims no more than that', async () => {
    const { run, requests } = await saveWith([2_400])
    expect(outcomeAt(run)).toBe('requested')
    expect(tallyOf(run)).toMatchObject({ saved: true, running: 1_910, missing: 0, of: total })
    // One more reads the config, and one looks from which number pages count.
    expect(requests).toBe(12)
  })

  test('is contradicted by one of the first ones that keeps the old content', async () => {
    const { run } = await saveWith([7])
    expect(outcomeAt(run)).toBe('contradicted')
    expect(tallyOf(run)).toMatchObject({ running: 1_909, old: 1, of: total })
  })
})

test('a config with very many runners is deleted only once each of them is replaced', async () => {
  const manyIds = idsOf(2_100)
  const runnersOf = (config: string, content: unknown, on: readonly string[]) =>
    on.map((id) => runner(config, id, content))
  const fleetWith = (on: readonly string[]): Fleet => ({
    agents: manyIds.map((id) => agentOf(id)),
    configs: [configOf('old'), configOf('nginx', { content: after })],
    runners: [...runnersOf('old', before, manyIds), ...runnersOf('nginx', after, on)],
    runnerCounts: { old: manyIds.length },
  })
  const writesWith = async (on: readonly string[]) => {
    const server = stubFleet(fleetWith(on))
    const { run } = runOf([remove], fleetWith(on), server.call)
    const stop = new AbortController()
    // Looks once.
    run.wait = () => {
      stop.abort()
      return Promise.resolve()
    }
    await applyPlan(run, false, stop.signal)
    return server.writes.map(({ method }) => method)
  }
  expect(await writesWith(manyIds)).toEqual(['DELETE'])
  expect(await writesWith(manyIds.slice(0, 2_050))).toEqual([])
  expect(await writesWith(manyIds.slice(0, 2_000))).toEqual([])
})
