import { expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { grok } from '../contract/grok'
import { tags } from '../contract/tags'
import { readAnswer } from './answer'
import type { Answer } from './exchange'

const answer = (text: string, rest: Partial<Answer> = {}): Answer => ({
  status: 200,
  ok: true,
  redirect: false,
  text,
  contentType: 'application/json',
  requestId: 'req-1',
  ...rest,
})

const failing = (act: () => unknown) => {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('an answer becomes the shape of its endpoint', () => {
  const text = '{"agentList":null,"totalSize":"0"}'
  expect(readAnswer(agents.list, answer(text))).toEqual({ rows: [], total: 0 })
})

test('an empty answer is fine where none is due, or where it means something', () => {
  expect(readAnswer(tags.remove, answer(''))).toBeUndefined()
  expect(readAnswer(tags.remove, answer('OK', { status: 204 }))).toBeUndefined()
  expect(readAnswer(grok.check, answer(' '))).toBeNull()
  expect(readAnswer(agents.upgrade, answer(''))).toBeNull()
  expect(failing(() => readAnswer(agents.list, answer('')))).toMatchObject({
    code: 'shape',
    message: 'expected object, found nothing',
    path: '',
  })
})

test('an undocumented answer may be JSON or plain text', () => {
  expect(readAnswer(agents.upgrade, answer('"job-1"'))).toBe('job-1')
  expect(readAnswer(agents.upgrade, answer('job-1'))).toBe('job-1')
})

test.each([
  ['{"agentList":{}}', 'agentList', 'expected array, found object'],
  ['{"agentList":[{"id":"a"},{"id":null}]}', 'agentList.1.id', 'expected string, found null'],
  ['[]', '', 'expected object, found array'],
  ['{"agentList":[],"totalSize":"many"}', 'totalSize', 'found string'],
])('%s has the wrong shape at %s', (text, path, message) => {
  expect(failing(() => readAnswer(agents.list, answer(text)))).toMatchObject({
    status: 200,
    code: 'shape',
    path,
    message,
    requestId: 'req-1',
  })
})

test('text and cut JSON are no data', () => {
  for (const text of ['down for maintenance', '{"agentList":[{"id"']) {
    expect(failing(() => readAnswer(agents.list, answer(text)))).toMatchObject({
      status: 200,
      code: 'not-json',
      message: text,
    })
  }
})

test('a page is no answer, whatever was asked', () => {
  const page = answer('<title>Sign in</title>', { contentType: 'text/html; charset=utf-8' })
  const bare = answer('<!DOCTYPE html><title>Sign in</title>', { contentType: '' })
  for (const endpoint of [agents.list, agents.upgrade, tags.remove]) {
    for (const sent of [page, bare]) {
      expect(failing(() => readAnswer(endpoint, sent))).toMatchObject({
        code: 'not-json',
        message: 'Sign in',
      })
    }
  }
})

test('a redirect is no answer', () => {
  const redirect = answer('', { status: 302, ok: false, redirect: true })
  expect(failing(() => readAnswer(tags.remove, redirect))).toMatchObject({ code: 'not-json' })
})

test('a failure says what the server said', () => {
  const refused = { status: 404, ok: false }
  const text = '{"error":"E1026: no such agent"}'
  expect(failing(() => readAnswer(agents.list, answer(text, refused)))).toMatchObject({
    status: 404,
    code: 'E1026',
    message: 'no such agent',
    requestId: 'req-1',
  })
  expect(failing(() => readAnswer(agents.list, answer('', refused)))).toMatchObject({
    status: 404,
    code: '',
    message: 'HTTP 404',
  })
})
