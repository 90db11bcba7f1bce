import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createMount } from './createMount'

test('the entry can be imported where there is no document', () => {
  expect('document' in globalThis).toBe(false)
  expect(createMount(() => Promise.resolve(''))).toBeTypeOf('function')
})

test('the contract imports nothing, so that it is a declaration on its own', () => {
  expect(readFileSync('src/app/embed/contract.ts', 'utf8')).not.toMatch(/^(import|export .* from)/m)
})
