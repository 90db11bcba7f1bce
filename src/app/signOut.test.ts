import { QueryClient } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { createKeysSession } from '../api/session'
import type { HistoryService } from '../domain/history/historyService'
import type { PlanService } from '../domain/services/planService'
import { createSignOut } from './signOut'

/** One tab of a browser, signed in with these keys. */
function openTab(accessKey: string, serverId = 'production') {
  const session = createKeysSession({ serverId, storage: () => sessionStorage, now: () => 0 })
  session.signIn({ accessKey, secretKey: 'secret' })
  const client = new QueryClient()
  client.setQueryData(['agents'], 'those of the account')
  const leave = vi.fn()
  const forget = vi.fn(() => new Promise<void>(() => {}))
  const stores = {
    serverId,
    plans: {} as PlanService,
    configHistory: {} as HistoryService,
  }
  const signOut = createSignOut({ ...stores, session, client, leave, forget })
  return { session, client, leave, forget, signOut }
}

test('the session ends before the stores answer, and nothing of the account is left in memory', () => {
  const { session, client, leave, forget, signOut } = openTab('ak')
  signOut('work')
  expect(session.get()).toMatchObject({ signedIn: false, account: '' })
  expect(client.getQueryData(['agents'])).toBeUndefined()
  expect(leave).toHaveBeenCalledOnce()
  expect(forget).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'ak', 'work')
  signOut.close()
})

test('other tabs of the account sign out too and delete the same data; other accounts and servers stay', async () => {
  const tabs = {
    first: openTab('ak'),
    second: openTab('ak'),
    other: openTab('other'),
    elsewhere: openTab('ak', 'staging'),
  }
  tabs.first.signOut('all')
  await vi.waitFor(() => expect(tabs.second.session.get().signedIn).toBe(false))
  expect(tabs.second.forget).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'ak', 'all')
  expect(tabs.other.session.get().signedIn).toBe(true)
  expect(tabs.elsewhere.session.get().signedIn).toBe(true)
  expect(tabs.first.forget).toHaveBeenCalledOnce()
  for (const { signOut } of Object.values(tabs)) signOut.close()
})
