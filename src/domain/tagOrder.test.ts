import { expect, test } from 'vitest'
import { byMeaning } from './tagOrder'

test('a role comes before an environment, a place, and the system', () => {
  expect(byMeaning(['linux', 'dc-bj', 'prod', 'web'])).toEqual(['web', 'prod', 'dc-bj', 'linux'])
  expect(byMeaning(['windows', 'amd64', 'order'])).toEqual(['order', 'windows', 'amd64'])
  expect(byMeaning(['ubuntu-22.04', 'region:cn-east-1', 'canary'])).toEqual([
    'canary',
    'region:cn-east-1',
    'ubuntu-22.04',
  ])
})

test('names of one kind keep the order of the server', () => {
  expect(byMeaning(['web', '支付', 'app'])).toEqual(['web', '支付', 'app'])
})

test('a name is not taken for another that it only contains', () => {
  expect(byMeaning(['linux', 'macaroni', 'darwinism', 'production-db'])).toEqual([
    'macaroni',
    'darwinism',
    'production-db',
    'linux',
  ])
})
