import { expect, test } from 'vitest'
import { mockServer } from './node'
import { createWorld } from './scenarios/createWorld'

test('fetch is answered from the world', async () => {
  const server = mockServer(createWorld('small', { now: () => 0 }))
  server.listen({ onUnhandledFrame: 'error' })
  try {
    const response = await fetch('https://logkit.example/v1/api/agents?page=1&size=1')
    expect(await response.json()).toMatchObject({ totalSize: 12 })
  } finally {
    server.close()
  }
})
