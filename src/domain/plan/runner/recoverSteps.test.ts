import { expect, test } from 'vitest'
import { json } from '../../../api/testing/stubServer'
import type { Change } from '../model/changes'
import { outcomeOf } from '../model/outcomes'
import { agentOf, configOf, runOf, runnerOf, stubFleet, type Fleet } from '../testing/stubFleet'
import { applyPlan } from './applyPlan'
import { verify } from './verify'

const content = { reader: { mode: 'dir', log_path: '/a' }, senders: [{ sender_type: 'discard' }] }
const former = { ...content, batch_len: 7 }
const renew: Change = { kind: 'renewRunner', agent: 'a', config: 'nginx' }
const never = new AbortController().signal

/** Renews a runner on a server that answers assignments with `assign`, which may add runners to the fleet. */
async function renewOn(assign: (config: string, fleet: Fleet) => Response) {
  const fleet: Fleet = {
    agents: [agentOf('a')],
    configs: [configOf('nginx', { content })],
    runners: [{ ...runnerOf('a', 'nginx'), content: former }],
  }
  const server = stubFleet(fleet, ({ url, body = '' }) => {
    const [, config = '', assigns] = /configs\/([\w-]+)(\/agents)?$/.exec(url) ?? []
    if (url.endsWith('/runners/delete')) fleet.runners = []
    else if (assigns) return assign(config, fleet)
    else
      fleet.configs = [
        ...(fleet.configs ?? []),
        configOf(config, { content: JSON.parse(body).config }),
      ]
    return new Response()
  })
  const { run, saved } = runOf([renew], fleet, server.call)
  await applyPlan(run, false, never)
  const afterApply = outcomeOf(run.progress.codes[0])
  await verify(run, never)
  const seen = new Set(saved.map((codes) => outcomeOf(codes[0])))
  return { run, fleet, seen, afterApply, outcome: outcomeOf(run.progress.codes[0]) }
}

test('a runner whose assignment is refused is taken back at once, with its former content', async () => {
  const { run, fleet, seen, afterApply } = await renewOn((config, fleet) => {
    if (config === 'nginx') return json({ error: 'E1058: no such reader' }, { status: 500 })
    fleet.runners = [{ ...runnerOf('a', config), content: former }]
    return new Response()
  })
  expect(afterApply).toBe('restored')
  // A crash before the former content runs again must not be taken for a success.
  expect([...seen]).toEqual(['sent', 'runnerLost', 'restored'])
  const as = run.progress.details?.[0]?.restoredAs ?? ''
  expect(as).toMatch(/^nginx-former-/)
  expect(fleet.runners?.map(({ config }) => config)).toEqual([as])
  // The server's words stay with the step.
  expect(run.progress.errors).toMatchObject([{ message: 'no such reader' }])
})

test('a runner that never appears after an answer of success is taken back', async () => {
  const { afterApply, outcome, fleet } = await renewOn((config, fleet) => {
    if (config !== 'nginx') fleet.runners = [{ ...runnerOf('a', config), content: former }]
    return new Response()
  })
  expect(afterApply).toBe('accepted')
  expect(outcome).toBe('restored')
  expect(fleet.runners).toHaveLength(1)
})

test('a runner whose former content is refused too is lost', async () => {
  const { outcome } = await renewOn(() => json({ error: 'E1069: busy' }, { status: 400 }))
  expect(outcome).toBe('runnerLost')
})
