import { expect, test } from 'vitest'
import type { GrokResult, GrokTask } from '../../lib/grok/grokEngine'
import { createGrokClient } from './grokClient'

const patternSet = { patterns: ['%{INT:n}'], custom: '' }
const match = (line: string): GrokTask => ({ is: 'match', patternSet, lines: [line] })
const explain = (line: string): GrokTask => ({ is: 'explain', patternSet, line })

/** A client whose tasks end when the test says so. */
function controlled() {
  const sent: { task: GrokTask; finish: (result: GrokResult) => void }[] = []
  const grokClient = createGrokClient(
    (task) => new Promise((finish) => void sent.push({ task, finish })),
  )
  return { grokClient, sent, tasks: () => sent.map(({ task }) => task) }
}
const microtasks = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

test('at most two tasks are sent at once, those about the visible lines first', async () => {
  const { grokClient, sent, tasks } = controlled()
  const results: GrokResult[] = [{ matched: [0] }, { matched: [-1] }, { progress: [null] }]
  const all = [grokClient.run(match('a')), grokClient.run(match('b')), grokClient.run(explain('c'))]
  await microtasks()
  expect(tasks()).toEqual([explain('c'), match('a')])
  sent[0]?.finish(results[2] ?? {})
  await microtasks()
  expect(tasks()).toEqual([explain('c'), match('a'), match('b')])
  sent[1]?.finish(results[0] ?? {})
  sent[2]?.finish(results[1] ?? {})
  expect(await Promise.all(all)).toEqual(results)
})

test('a task that is aborted before its turn is never sent and rejects', async () => {
  const { grokClient, sent, tasks } = controlled()
  const control = new AbortController()
  void grokClient.run(explain('a'))
  void grokClient.run(explain('b'))
  const aborted = grokClient.run(explain('c'), control.signal)
  const last = grokClient.run(explain('d'))
  await microtasks()
  control.abort(new Error('aborted'))
  sent[0]?.finish({})
  await expect(aborted).rejects.toThrow('aborted')
  expect(tasks()).toEqual([explain('a'), explain('b'), explain('d')])
  sent[2]?.finish({ progress: [] })
  expect(await last).toEqual({ progress: [] })
})

test('without a worker tasks run on the page', async () => {
  const { matched } = await createGrokClient().run(match('42'))
  expect(matched).toEqual([0])
})

test('each sample gets a number of its own; clients count on their own', () => {
  const grokClient = createGrokClient()
  expect([grokClient.nextSampleId(), grokClient.nextSampleId()]).toEqual([1, 2])
  expect(createGrokClient().nextSampleId()).toBe(1)
})
