import { expect, test } from 'vitest'
import { createServerClock } from '../../api/serverClock'
import { stubServer, json } from '../../api/testing/stubServer'
import { agents } from '../../contract/agents'
import { createHostSession } from './createHostSession'

const all = { query: {} }

/** A console whose page answers questions for tokens by hand, and its server. */
function openConsole() {
  const answers: { resolve: (token: { value: string }) => void; reject: (error: Error) => void }[] =
    []
  const host = createHostSession({
    kind: 'callback',
    account: 'ann',
    authorize: () => new Promise((resolve, reject) => answers.push({ resolve, reject })),
  })
  if (!host.create) throw new Error('no session')
  const server = stubServer(
    () => json({ agentList: [], totalSize: 0 }),
    host.create(createServerClock()),
  )
  const asked = (times: number) => expect.poll(() => answers.length).toBe(times)
  return { host, answers, asked, ...server }
}

test('requests that wait for a token go on with that of a renewed session', async () => {
  const { host, answers, asked, call, seen, session } = openConsole()
  const reading = call(agents.list, all)
  await asked(1)
  host.renew()
  await asked(2)
  answers[1]?.resolve({ value: 'new' })
  await reading
  expect(seen.map(({ headers }) => headers.authorization)).toEqual(['new'])
  expect(session.get()).toMatchObject({ expired: false, accepted: true })
})

test('a renewed session that gets no token for them has ended, with the words of the page', async () => {
  const { host, answers, asked, call, session } = openConsole()
  const reading = call(agents.list, all)
  await asked(1)
  host.renew('ann')
  await asked(2)
  answers[1]?.reject(new Error('You have left'))
  await expect(reading).rejects.toMatchObject({ code: 'signed-out' })
  expect(session.get()).toMatchObject({ expired: true, reason: 'You have left' })
})

test('requests of one account are never sent for another one', async () => {
  const { host, answers, asked, call, seen, session } = openConsole()
  const reading = call(agents.list, all)
  await asked(1)
  const failed = expect(reading)
  host.renew('bob')
  await failed.rejects.toMatchObject({ code: 'signed-out' })
  expect(answers).toHaveLength(1)
  expect(seen).toEqual([])
  expect(session.get()).toMatchObject({ expired: false, account: 'bob' })
})
