import { editBetween } from '../text/textEdit'
import { sameJson, valueAt } from './json'
import { writeJson } from './losslessJson'

/**
 * Rewrites the scalars of a valid JSON text that differ between its value and another of the same shape. Every other byte
 * stays, also around the changed part of a string.
 */
export function replaceLeaves(text: string, value: unknown, next: unknown): string {
  const open: { value: unknown; next: unknown; step: string | number }[] = []
  let result = ''
  let end = 0
  for (const { 0: word, index } of text.matchAll(words)) {
    const level = open.at(-1)
    if (word === '}' || word === ']') open.pop()
    else if (word === ',') {
      if (typeof level?.step === 'number') level.step++
    } else if (level && word.endsWith(':')) {
      level.step = String(JSON.parse(word.slice(0, word.lastIndexOf('"') + 1)))
    } else {
      const own = level ? valueAt(level.value, [level.step]) : value
      const replaced = level ? valueAt(level.next, [level.step]) : next
      if (word === '{' || word === '[')
        open.push({ value: own, next: replaced, step: word === '[' ? 0 : '' })
      else if (!sameJson(own, replaced)) {
        result += text.slice(end, index) + replaceLiteral(word, own, replaced)
        end = index + word.length
      }
    }
  }
  return result + text.slice(end)
}

const words = /"[^"\\]*(?:\\[^][^"\\]*)*"(?:\s*:)?|[{}[\],]|[^\s"{}[\],:]+/g

function replaceLiteral(literal: string, value: unknown, next: unknown): string {
  if (typeof value !== 'string' || typeof next !== 'string') return writeJson(next)
  // Each unit of the literal is one UTF-16 unit of the string.
  const units = literal.slice(1, -1).match(/\\u[\da-f]{4}|\\[^]|[^]/gi) ?? []
  if (units.length !== value.length) return writeJson(next)
  const { from, to, insert } = editBetween(value, next)
  const changed = JSON.stringify(insert).slice(1, -1)
  return `"${units.slice(0, from).join('')}${changed}${units.slice(to).join('')}"`
}
