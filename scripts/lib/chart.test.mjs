import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { format } from 'prettier'
import { expect, test } from 'vitest'

const folder = 'deploy/helm'
const names = readdirSync(`${folder}/templates`)

/** The values of values.yaml, as far as the chart uses YAML: maps by indentation, flow maps, and scalars. */
function readValues(text) {
  const root = {}
  const stack = [{ indent: -1, map: root }]
  for (const line of text.split('\n')) {
    const [, blanks = '', key, rest = ''] = /^( *)([\w]+):\s*(.*)$/.exec(line) ?? []
    if (!key) continue
    while (stack.at(-1).indent >= blanks.length) stack.pop()
    const { map } = stack.at(-1)
    map[key] = rest === '' ? {} : scalar(rest)
    if (rest === '') stack.push({ indent: blanks.length, map: map[key] })
  }
  return root
}

function scalar(text) {
  if (text.startsWith('{')) {
    const pairs = text.slice(1, -1).split(',')
    return Object.fromEntries(pairs.map((pair) => pair.split(':').map((part) => part.trim())))
  }
  const quoted = /^'(.*)'$/.exec(text)
  if (quoted) return quoted[1]
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

/**
 * Renders what the chart uses of Helm's templates: values, `quote`, `toJson`, `sha256sum` and `if`. Throws for a value that is
 * not in values.yaml and for anything else.
 */
function render(template, values) {
  const context = { Values: values, Release: { Name: 'console' } }
  const functions = {
    quote: JSON.stringify,
    toJson: JSON.stringify,
    sha256sum: (text) => createHash('sha256').update(text).digest('hex'),
  }
  const valueOf = (path) =>
    path
      .slice(1)
      .split('.')
      .reduce((value, key) => {
        if (!Object.hasOwn(value, key)) throw new Error(`no value ${path}`)
        return value[key]
      }, context)
  const evaluate = (expression) => {
    const [first = '', ...pipes] = expression.split('|').map((part) => part.trim())
    const [head, argument] = first.split(/\s+/)
    const start = argument ? functions[head](valueOf(argument)) : valueOf(head)
    return pipes.reduce((value, name) => functions[name](value), start)
  }
  const output = []
  const conditions = []
  for (const line of template.split('\n')) {
    const [, block] = /^\s*\{\{- (.*) \}\}$/.exec(line) ?? []
    if (block === 'end') conditions.pop()
    else if (block?.startsWith('if ')) conditions.push(Boolean(evaluate(block.slice(3))))
    else if (block) throw new Error(`unknown block ${block}`)
    else if (conditions.every(Boolean)) {
      output.push(
        line.replaceAll(/\{\{ (.*?) \}\}/g, (_, expression) => String(evaluate(expression))),
      )
    }
  }
  return output.join('\n')
}

const values = readValues(readFileSync(`${folder}/values.yaml`, 'utf8'))
const rendered = (name, changes = {}) =>
  render(readFileSync(`${folder}/templates/${name}`, 'utf8'), { ...values, ...changes })

test.each(names)('%s is valid YAML with the default values and with an ingress', async (name) => {
  const ingress = { ...values.ingress, enabled: true, tlsSecret: 'tls' }
  for (const changes of [{}, { ingress }]) {
    const text = rendered(name, changes)
    expect(text).not.toContain('{{')
    await expect(format(text, { parser: 'yaml' })).resolves.toBeTypeOf('string')
  }
})

test('the pods run without rights, are probed below the base path and read the settings', () => {
  const text = rendered('deployment.yaml', { basePath: '/ops/logkit/' })
  expect(text).toContain('httpGet: { path: /ops/logkit/healthz, port: http }')
  expect(text).toMatch(/runAsNonRoot: true[\s\S]*readOnlyRootFilesystem: true/)
  expect(text).toContain('mountPath: /etc/logkit-console')
  const [, settings = ''] = /console\.config\.json: (.*)/.exec(rendered('configmap.yaml')) ?? []
  expect(JSON.parse(JSON.parse(settings))).toEqual(values.settings)
  // Every variable of the pods is one of render.sh.
  const script = readFileSync('deploy/render.sh', 'utf8')
  for (const [, name] of text.matchAll(/- \{ name: ([A-Z_]+),/g))
    expect(script).toContain(`${name}=`)
})

test('the ingress exists only where it is wanted', () => {
  expect(rendered('ingress.yaml').trim()).toBe('')
  const ingress = { ...values.ingress, enabled: true }
  expect(rendered('ingress.yaml', { ingress })).toMatch(/host: "console.example.com"/)
})

test('the versions of the chart and its image are that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const chart = readFileSync(`${folder}/Chart.yaml`, 'utf8')
  expect(chart).toContain(`version: ${version}\nappVersion: '${version}'`)
  expect(values.image).toBe(`logkit-console:${version}`)
})
