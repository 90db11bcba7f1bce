import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { format, resolveConfig } from 'prettier'
import { root } from '../scripts/lib/node.mjs'

/** The machine that the results were measured on. */
export const machineOf = (browser) => ({
  date: new Date().toISOString(),
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  chromium: browser.version(),
})

/** The results as a Markdown table. */
export function tableOf(lines) {
  const head = ['what', 'measured', 'beside it', 'ratio', 'limit', '']
  const body = lines.map(({ name, unit, measured, peer, beside, ratio, limit, ok }) => [
    name,
    figures(measured, unit),
    beside ? `${peer}: ${figures(beside, unit)}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} x`,
    limit === undefined ? '' : ratio === undefined ? `${limit}` : `${limit} x`,
    ok === undefined ? '' : ok ? 'ok' : 'over',
  ])
  return [head, head.map(() => '---'), ...body]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

const figures = ({ median, min, max }, unit) =>
  `${figure(median, unit)}${min === max ? '' : ` [${figure(min)}-${figure(max)}]`}`

const figure = (value, unit = '') =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 1 ? 4 : value < 100 ? 1 : 0 })} ${unit}`.trim()

/** The table with aligned columns, as in the files. */
export const aligned = (table) => format(table, { parser: 'markdown' })

/** Writes the results of a complete run to bench/results.json, and their table to docs/performance.md. */
export async function record(machine, rounds, lines) {
  const results = JSON.stringify({ machine, rounds, lines })
  await write('bench/results.json', results)
  const page = readFileSync(join(root, 'docs/performance.md'), 'utf8')
  const { date, cpu, cores, node, chromium } = machine
  const on = `${date.slice(0, 10)}, ${cores} cores of ${cpu}, Chromium ${chromium}, Node ${node}, ${rounds} rounds.`
  const part = `<!-- results -->\n\n${on}\n\n${tableOf(lines)}\n\n<!-- /results -->`
  await write(
    'docs/performance.md',
    page.replace(/<!-- results -->[^]*<!-- \/results -->/, () => part),
  )
}

/** Writes a file in the format of `npm run format`. */
async function write(name, text) {
  const path = join(root, name)
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }))
}
