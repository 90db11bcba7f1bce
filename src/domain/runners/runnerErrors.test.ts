import { expect, test } from 'vitest'
import type { Loose } from '../../contract/read'
import { isFailing, runnerErrors } from './runnerErrors'

const of = (status: Loose, error: Loose = null) => runnerErrors({ status, error })
const fine = { success: 10, errors: 0, speed: 1, trend: 'stable', last_error: '' }
const refused = { ...fine, errors: 3, last_error: 'connection refused' }

test('a runner that works has none', () => {
  const status = { error: '', readerStats: fine, senderStats: { kafka: fine }, transformStats: {} }
  expect(of(status)).toEqual([])
  expect(isFailing({ status, error: null })).toBe(false)
})

test('an error of the runner as a whole, in its row or in its status, once', () => {
  const error = { at: 'runner', name: '', message: 'no such file', count: null }
  expect(of(null, 'no such file')).toEqual([error])
  expect(of({ error: 'no such file' })).toEqual([error])
  expect(of({ error: 'no such file' }, 'no such file')).toEqual([error])
  expect(of({}, { code: 7 })).toMatchObject([{ message: '{"code":7}' }])
})

test('each stage that counts errors and holds the last one', () => {
  const status = {
    readerStats: refused,
    parserStats: refused,
    transformStats: { 'IP-0': refused, 'date-1': fine },
    senderStats: { kafka: fine, elasticsearch: refused },
  }
  expect(of(status).map(({ at, name, count }) => [at, name, count])).toEqual([
    ['reader', '', 3],
    ['parser', '', 3],
    ['transform', 'IP-0', 3],
    ['sender', 'elasticsearch', 3],
  ])
})

test('a count without a last error, and a last error without a count, are no errors', () => {
  expect(of({ readerStats: { ...fine, errors: 3 } })).toEqual([])
  expect(of({ readerStats: { ...fine, last_error: 'once' } })).toEqual([])
})

test('numbers may be text', () => {
  expect(of({ parserStats: { errors: '2', last_error: 'x' } })).toMatchObject([{ count: 2 }])
})

test('the history says nothing about now', () => {
  expect(of({ history_errors: { send_errors: { error_slice: [{ error: 'x' }] } } })).toEqual([])
})

test('whatever else a status may be holds no errors', () => {
  for (const status of [null, 'text', {}, { readerStats: [1], senderStats: 'x' }, { error: {} }]) {
    expect(of(status)).toEqual([])
  }
})
