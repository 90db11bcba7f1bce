import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stubServer } from '../../../api/testing/stubServer'
import { runnerKey } from '../../../contract/runners'
import { isRecord } from '../../../lib/json/json'
import { readKept } from '../../../lib/json/losslessJson'
import { anyObjectText } from '../../../lib/json/testing/anyJsonText'
import type { Change } from '../model/changes'
import type { Step } from '../model/plan'
import { makePlan } from '../planning/makePlan'
import { withoutSecrets } from '../store/journal'
import { migrateStep, stepToStore } from '../store/migratePlan'
import { configOf, snapshotOf, type Fleet } from '../testing/stubFleet'
import { renewKinds } from './renew'
import { configContentKinds } from './configContents'

const contentOf = (text: string) => {
  const content = readKept(text)
  if (!isRecord(content)) throw new Error('not an object')
  return content
}

/** The step after it was stored in the journal and read again. */
const stored = (step: Step) => migrateStep(structuredClone(stepToStore(withoutSecrets(step))))

const stepOf = (change: Change, fleet: Fleet) => {
  const [step] = makePlan([change], snapshotOf(fleet)).steps
  if (!step) throw new Error('no step')
  return step
}

async function sentBody(change: Change) {
  const { call, seen } = stubServer(() => new Response())
  if (change.kind === 'saveConfig')
    await configContentKinds.saveConfig.send(call, [change], new Map())
  if (change.kind === 'createConfig')
    await configContentKinds.createConfig.send(call, [change], new Map())
  return seen[0]?.body
}

const secret = '"pandora_sk" : "s3\\/cret","n":12345678901234567890'

test('a save, its undo and the undo of a deletion send the content byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(anyObjectText, async (other) => {
      const old = `{${secret}, "x":${other}}`
      const fleet = {
        configs: [configOf('c', { note: 'n', content: contentOf(old) })],
        runnerCounts: { c: 0 },
      }
      const save = {
        kind: 'saveConfig',
        config: 'c',
        note: 'm',
        content: contentOf(other),
      } as const
      const step = stored(stepOf(save, fleet))
      expect(await sentBody(step.change)).toBe(`{"config":${other},"note":"m"}`)
      const undone = Array.isArray(step.inverse) ? step.inverse[0] : undefined
      expect(JSON.stringify(undone)).not.toContain('cret')
      const after = {
        configs: [configOf('c', { note: 'm', content: contentOf(`{"pandora_sk":"s3/cret"}`) })],
      }
      // A secret comes from the server as it is now, and is written as JSON writes it.
      if (undone)
        expect(await sentBody(stepOf(undone, after).change)).toBe(
          `{"config":${old.replace('\\/', '/')},"note":"n"}`,
        )

      const [recreated] = stepOf({ kind: 'deleteConfig', config: 'c' }, fleet).inverse ?? []
      expect(typeof recreated === 'object' && (await sentBody(recreated))).toBe(
        `{"name":"c","tags":[],"config":${old},"note":"n"}`,
      )
    }),
    { numRuns: 30 },
  )
})

test('numbers that no double tells apart are a change, and so is another way to write one', () => {
  const fleet = (text: string): Fleet => ({
    configs: [configOf('c', { content: contentOf(text) })],
    runnerCounts: { c: 1 },
  })
  const saved = (text: string, current: string) =>
    stepOf({ kind: 'saveConfig', config: 'c', note: '', content: contentOf(text) }, fleet(current))
  const big = '{"x":12345678901234567890}'
  expect(saved(big, '{ "x":12345678901234567890 }').skip).toBe('already')
  expect(saved(big, '{"x":12345678901234567891}').skip).toBeUndefined()
  expect(saved('{"x":1}', '{"x":1.0}').skip).toBeUndefined()
  expect(saved('{"x":1}', '{"x":2,"x":1}').skip).toBeUndefined()
})

const batchOf = (number: string) => `{"batch_len":${number}}`

test('a save is seen only once the server has the same numbers', () => {
  const change = {
    kind: 'saveConfig',
    config: 'c',
    note: '',
    content: contentOf(batchOf('1e400')),
  } as const
  const isSeen = (text: string) => {
    const snapshot = snapshotOf({ configs: [configOf('c', { content: contentOf(text) })] })
    snapshot.configRunners.set('c', [])
    return configContentKinds.saveConfig.verify?.(change, snapshot, {
      before: { is: 'saved' },
      runners: 0,
    })
  }
  expect([isSeen(batchOf('1e401')), isSeen(batchOf('10e399'))]).toEqual([false, true])
})

test('the former content of a runner is assigned again byte for byte', async () => {
  const text = '{ "reader":{"mode":"dir", "n":12345678901234567890},"2":1.0,"1":1e400,"1":7 }'
  const { call, seen } = stubServer(({ method, url }) => {
    if (method !== 'GET') return new Response()
    if (url.includes('/configs')) return new Response('{"configs":[{"name":"c","config":{}}]}')
    const name = new URLSearchParams(url.split('?')[1]).get('name') ?? ''
    return new Response(
      `{"runners":${name === 'c' ? '[]' : `[{"agent_id":"a","name":"${name}"}]`}}`,
    )
  })
  const change = { kind: 'renewRunner', config: 'c', agent: 'a' } as const
  const former = new Map([[runnerKey('a', 'c'), contentOf(text)]])
  const announce = () => Promise.resolve()
  const recovered = await renewKinds.renewRunner.recover?.(call, change, former, announce)
  expect(recovered).toMatchObject({ is: 'restored' })
  const created = seen.find(({ method, body }) => method === 'POST' && body?.includes('"config"'))
  expect(created?.body).toContain(`"config":${text},`)
})
