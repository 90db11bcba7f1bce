import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseAst } from 'vite'

/** The chunk of the list of agents, if it is a separate one. */
const list = /^AgentsPage-/

/**
 * The scripts and styles of a build that the list of agents needs in English: those in `index.html`, the texts that
 * `boot.js` loads, the page itself, and all static imports of these.
 * @param {string} dist
 * @returns {string[]} paths below `dist`
 */
export function firstPageFiles(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const wanted = /^<script|rel="(?:stylesheet|modulepreload)"/.test(tag)
    return wanted ? [...tag.matchAll(/\b(?:src|href|data-en)="([^"]+)"/g)].map(nameOf) : []
  })
  const page = readdirSync(join(dist, 'assets'))
    .filter((file) => list.test(file) && /\.(js|css)$/.test(file))
    .map((file) => `assets/${file}`)
  const found = new Set()
  const add = (name) => {
    if (found.has(name)) return
    found.add(name)
    if (name.endsWith('.js')) importsOf(dist, name).forEach(add)
  }
  named.concat(page).forEach(add)
  return [...found]
}

const nameOf = ([, address]) => address.replace(/^\.?\//, '')

function importsOf(dist, name) {
  const { body } = parseAst(readFileSync(join(dist, name), 'utf8'))
  return body
    .map(({ source }) => source?.value)
    .filter((from) => from?.startsWith('.'))
    .map((from) => posix.join(posix.dirname(name), from))
}
