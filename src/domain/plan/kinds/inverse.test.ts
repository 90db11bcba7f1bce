import { runnerKey } from '../../../contract/runners'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../model/changes'
import type { PlanSnapshot } from '../model/snapshot'
import { makePlan } from '../planning/makePlan'
import { agentOf, snapshotOf, runnerOf, tagOf } from '../testing/stubFleet'

describe('undo', () => {
  const ids = ['a', 'b', 'c']
  const names = ['web', 'db']
  const kinds = fc.constantFrom('addTag' as const, 'removeTag' as const)
  const tagging = fc.record({
    kind: kinds,
    agent: fc.constantFrom(...ids),
    tag: fc.constantFrom(...names),
  })
  const running = fc.record({
    kind: fc.constantFrom('startRunner' as const, 'stopRunner' as const),
    agent: fc.constantFrom(...ids),
    config: fc.constantFrom('nginx', 'disk'),
  })
  const targetOf = (change: Change) => JSON.stringify({ ...change, kind: '' })
  const changes = fc.uniqueArray(fc.oneof(tagging, running), { selector: targetOf, maxLength: 12 })
  const subset = fc.subarray(ids)
  const worlds = fc.record({ web: subset, db: subset, nginx: subset, disk: subset })

  test('applying a plan and its inverse restores the snapshot', () => {
    fc.assert(
      fc.property(worlds, changes, (world, planned) => {
        const snapshot = snapshotOf({
          agents: ids.map((id) => agentOf(id)),
          tags: [tagOf('web', world.web), tagOf('db', world.db)],
          runners: ['nginx', 'disk'].flatMap((config) =>
            ids.map((id) => {
              const runs = (config === 'nginx' ? world.nginx : world.disk).includes(id)
              return runnerOf(id, config, runs ? 'running' : 'stopped')
            }),
          ),
        })
        const done = makePlan(planned, snapshot).steps.filter(({ skip }) => !skip)
        const applied = done.reduce((now, { change }) => after(change, now), snapshot)
        const back = done.flatMap(({ inverse }) => (typeof inverse === 'object' ? inverse : []))
        // No inverse change is skipped, because every change has been applied.
        expect(makePlan(back, applied).steps.filter(({ skip }) => skip)).toEqual([])
        expect(back.reduce((now, change) => after(change, now), applied)).toEqual(snapshot)
        expect(makePlan(planned, applied).steps.every(({ skip }) => skip === 'already')).toBe(true)
      }),
    )
  })
})

/** The snapshot after a change has been applied. */
function after(change: Change, snapshot: PlanSnapshot): PlanSnapshot {
  const tags = new Map(snapshot.tags)
  const runners = new Map(snapshot.runners)
  if (change.kind === 'addTag' || change.kind === 'removeTag') {
    const tag = tags.get(change.tag)
    const agents = new Set(tag?.agents)
    if (change.kind === 'addTag') agents.add(change.agent)
    else agents.delete(change.agent)
    if (tag) tags.set(change.tag, { ...tag, agents })
  }
  if (change.kind === 'startRunner' || change.kind === 'stopRunner') {
    const key = runnerKey(change.agent, change.config)
    const runner = runners.get(key)
    const state = change.kind === 'startRunner' ? 'running' : 'stopped'
    if (runner) runners.set(key, { ...runner, state })
  }
  return { ...snapshot, tags, runners }
}
