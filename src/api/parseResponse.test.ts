import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { grok } from '../contract/grok'
import { releases as versions } from '../contract/releases'
import { tags } from '../contract/tags'
import { isForeign, parseResponse } from './parseResponse'
import type { ApiResponse } from './sendRequest'

const response = (text: string, rest: Partial<ApiResponse> = {}): ApiResponse => ({
  status: 200,
  ok: true,
  redirect: false,
  text,
  contentType: 'application/json',
  requestId: 'req-1',
  ...rest,
})

const errorOf = (act: () => unknown) => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('a response is parsed by the schema of its endpoint', () => {
  const text = '{"agentList":null,"totalSize":"0"}'
  expect(parseResponse(agents.list, response(text))).toEqual({ rows: [], total: 0 })
})

test('an empty body is valid where the endpoint allows it', () => {
  expect(parseResponse(tags.remove, response(''))).toBeUndefined()
  expect(parseResponse(tags.remove, response('OK', { status: 204 }))).toBeUndefined()
  expect(parseResponse(grok.check, response(' '))).toBeNull()
  expect(parseResponse(agents.upgrade, response(''))).toBeNull()
  expect(errorOf(() => parseResponse(agents.list, response('')))).toMatchObject({
    code: 'shape',
    message: 'expected object, found nothing',
    path: '',
  })
})

test('an error of the server with status 200 is one for a write, too', () => {
  const write = (text: string) => errorOf(() => parseResponse(tags.remove, response(text)))
  expect(write('{"error":"E1203: agent busy"}')).toMatchObject({
    status: 200,
    code: 'E1203',
    message: 'agent busy',
  })
  // Any other body of a write says nothing.
  for (const text of ['{"job":"7"}', '{"error":""}', '{"error":null}', '[]', 'ok', '7', 'null'])
    expect(write(text)).toBeUndefined()
})

test('an empty body is no empty list, and an error with status 200 is told', () => {
  expect(errorOf(() => parseResponse(versions.list, response('')))).toMatchObject({
    code: 'shape',
    message: 'expected array, found nothing',
  })
  expect(parseResponse(versions.list, response('null'))).toEqual([])
  for (const text of ['{"error":"E1101: locked"}', '{"code":5,"message":"E1101: locked"}'])
    expect(errorOf(() => parseResponse(agents.list, response(text)))).toMatchObject({
      code: 'shape',
      path: 'agentList',
      message: 'E1101: locked (expected array, found nothing)',
    })
})

test('an undocumented body may be JSON or plain text', () => {
  expect(parseResponse(agents.upgrade, response('"job-1"'))).toBe('job-1')
  expect(parseResponse(agents.upgrade, response('job-1'))).toBe('job-1')
})

test.each([
  ['{"agentList":{}}', 'agentList', 'expected array, found object'],
  ['[]', '', 'expected object, found array'],
])('%s has the wrong shape at %s', (text, path, message) => {
  expect(errorOf(() => parseResponse(agents.list, response(text)))).toMatchObject({
    status: 200,
    code: 'shape',
    path,
    message,
    requestId: 'req-1',
  })
})

test.each([
  ['down for maintenance', 'not-json'],
  ['{"agentList":[],"totalSize":NaN}', 'not-json'],
  ['{"agentList":[{"id"', 'cut'],
  ['{"agentList":[]', 'cut'],
])('%s is no data: %s', (text, code) => {
  const found = errorOf(() => parseResponse(agents.list, response(text)))
  expect(found).toMatchObject({ status: 200, code, message: text })
})

test('JSON that is labelled as HTML is data, and an empty success of a write stays one', () => {
  const contentType = 'text/html; charset=utf-8'
  const list = response('{"agentList":[],"totalSize":0}', { contentType })
  expect(isForeign(list)).toBe(false)
  expect(parseResponse(agents.list, list)).toEqual({ rows: [], total: 0 })
  const bytes = response('{"agentList":[{"id"', { contentType, bytes: new ArrayBuffer(1) })
  expect(isForeign(bytes)).toBe(false)
  expect(isForeign(response('', { contentType }))).toBe(false)
  expect(parseResponse(tags.remove, response('', { contentType }))).toBeUndefined()
})

test.each([
  '<!-- sign in --><html>',
  '\uFEFF<!DOCTYPE html>',
  '<head></head>',
  '<?xml version="1.0"?>',
])('a body that begins with %s is a page, whatever its label', (text) => {
  expect(isForeign(response(text))).toBe(true)
  expect(isForeign(response(text, { bytes: new ArrayBuffer(1) }))).toBe(true)
})

test('other text that is labelled as HTML is a page', () => {
  expect(isForeign(response('Please sign in.', { contentType: 'text/html' }))).toBe(true)
})

test('a page is no answer of any endpoint', () => {
  const page = response('<title>Sign in</title>', { contentType: 'text/html; charset=utf-8' })
  const bare = response('<!DOCTYPE html><title>Sign in</title>', { contentType: '' })
  for (const endpoint of [agents.list, agents.upgrade, tags.remove]) {
    for (const sent of [page, bare]) {
      expect(errorOf(() => parseResponse(endpoint, sent))).toMatchObject({
        code: 'not-json',
        message: 'Sign in',
      })
    }
  }
})

test('a redirect is no answer', () => {
  const redirect = response('', { status: 302, ok: false, redirect: true })
  expect(errorOf(() => parseResponse(tags.remove, redirect))).toMatchObject({ code: 'not-json' })
})

test('the error carries code and message of the server', () => {
  const refused = { status: 404, ok: false }
  const text = '{"error":"E1026: no such agent"}'
  expect(errorOf(() => parseResponse(agents.list, response(text, refused)))).toMatchObject({
    status: 404,
    code: 'E1026',
    message: 'no such agent',
    requestId: 'req-1',
  })
  expect(errorOf(() => parseResponse(agents.list, response('', refused)))).toMatchObject({
    status: 404,
    code: '',
    message: 'HTTP 404',
  })
})
