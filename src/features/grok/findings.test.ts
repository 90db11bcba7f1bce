import { expect, test } from 'vitest'
import { followed, type Finding } from './findings'

const finding = (at: Finding['at'], from: number, to: number): Finding => ({
  at,
  from,
  to,
  severity: 'warning',
  message: '',
  fix: 'x',
})

test('findings go along with what is typed, each in its own text', () => {
  const since = { patterns: ['[a] b', 'b'], custom: 'N x' }
  const now = { patterns: [String.raw`\[a\] b`, 'b'], custom: 'M 1\nN x' }
  const found = [finding(0, 4, 5), finding(1, 0, 1), finding('custom', 0, 1)]
  expect(followed(found, since, now)).toEqual([
    finding(0, 6, 7),
    finding(1, 0, 1),
    finding('custom', 4, 5),
  ])
})

test('nothing is offered for what has changed, nor for a pattern that is another now', () => {
  const since = { patterns: ['a [b]', '%{INT:n:int}'], custom: '' }
  const now = { patterns: ['a [bc]'], custom: '' }
  expect(followed([finding(0, 2, 5), finding(1, 0, 12)], since, now)).toEqual([
    { ...finding(0, 2, 6), fix: null },
    { ...finding(1, 0, 0), fix: null },
  ])
})
