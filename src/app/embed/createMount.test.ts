import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mountConsole } from './embed'

test('the entry can be imported where there is no document', () => {
  expect('document' in globalThis).toBe(false)
  expect(mountConsole).toBeTypeOf('function')
})

test('the contract imports nothing, so that it is a declaration on its own', () => {
  expect(readFileSync('src/app/embed/contract.ts', 'utf8')).not.toMatch(/^(import|export .* from)/m)
})
