import { expect, test } from 'vitest'
import { wait } from './wait'

test('an aborted wait rejects at once', async () => {
  await expect(wait(1e6, AbortSignal.abort())).rejects.toThrow('aborted')
  const controller = new AbortController()
  const waiting = wait(1e6, controller.signal)
  controller.abort()
  await expect(waiting).rejects.toThrow('aborted')
  await wait(0, new AbortController().signal)
})
