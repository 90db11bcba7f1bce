import { expect, test } from 'vitest'
import { rebaseFindings, type GrokFinding } from './grokFindings'

const finding = (at: GrokFinding['at'], from: number, to: number): GrokFinding => ({
  at,
  from,
  to,
  severity: 'warning',
  message: '',
  fix: 'x',
})

test('findings move with edits of their own text', () => {
  const earlier = { patterns: ['[a] b', 'b'], custom: 'N x' }
  const current = { patterns: [String.raw`\[a\] b`, 'b'], custom: 'M 1\nN x' }
  const found = [finding(0, 4, 5), finding(1, 0, 1), finding('custom', 0, 1)]
  expect(rebaseFindings(found, earlier, current)).toEqual([
    finding(0, 6, 7),
    finding(1, 0, 1),
    finding('custom', 4, 5),
  ])
})

test('a finding loses its fix when its text has changed or its pattern is gone', () => {
  const earlier = { patterns: ['a [b]', '%{INT:n:int}'], custom: '' }
  const current = { patterns: ['a [bc]'], custom: '' }
  expect(rebaseFindings([finding(0, 2, 5), finding(1, 0, 12)], earlier, current)).toEqual([
    { ...finding(0, 2, 6), fix: null },
    { ...finding(1, 0, 0), fix: null },
  ])
})
