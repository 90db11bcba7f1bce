import { expect, test } from 'vitest'
import type { Loose } from '../../contract/read'
import { isFailing, runnerErrors } from './runnerErrors'

const of = (status: Loose, error: Loose = null) => runnerErrors({ status, error })
const healthy = { success: 10, errors: 0, speed: 1, trend: 'stable', last_error: '' }
const refused = { ...healthy, errors: 3, last_error: 'connection refused' }

test('a working runner has no errors', () => {
  const status = {
    error: '',
    readerStats: healthy,
    senderStats: { kafka: healthy },
    transformStats: {},
  }
  expect(of(status)).toEqual([])
  expect(isFailing({ status, error: null })).toBe(false)
})

test('an error of the runner as a whole, in its row or its status, is reported once', () => {
  const error = { at: 'runner', name: '', message: 'no such file', count: null }
  expect(of(null, 'no such file')).toEqual([error])
  expect(of({ error: 'no such file' })).toEqual([error])
  expect(of({ error: 'no such file' }, 'no such file')).toEqual([error])
  expect(of({}, { code: 7 })).toMatchObject([{ message: '{"code":7}' }])
})

test('each stage that counts errors and reports the last one has an error', () => {
  const status = {
    readerStats: refused,
    parserStats: refused,
    transformStats: { 'IP-0': refused, 'date-1': healthy },
    senderStats: { kafka: healthy, elasticsearch: refused },
  }
  expect(of(status).map(({ at, name, count }) => [at, name, count])).toEqual([
    ['reader', '', 3],
    ['parser', '', 3],
    ['transform', 'IP-0', 3],
    ['sender', 'elasticsearch', 3],
  ])
})

test('a count without a last error, or a last error without a count, is no error', () => {
  expect(of({ readerStats: { ...healthy, errors: 3 } })).toEqual([])
  expect(of({ readerStats: { ...healthy, last_error: 'once' } })).toEqual([])
})

test('a count may be text', () => {
  expect(of({ parserStats: { errors: '2', last_error: 'x' } })).toMatchObject([{ count: 2 }])
})

test('the error history is ignored', () => {
  expect(of({ history_errors: { send_errors: { error_slice: [{ error: 'x' }] } } })).toEqual([])
})

test('a status in another form has no errors', () => {
  for (const status of [null, 'text', {}, { readerStats: [1], senderStats: 'x' }, { error: {} }]) {
    expect(of(status)).toEqual([])
  }
})
