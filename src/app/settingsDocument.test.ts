import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import * as z from 'zod/v4/core'
import { originPattern, Settings } from './settings'

type JsonSchema = z.JSONSchema.BaseSchema

/** What each setting means, for editors and for docs/settings.md. */
const meanings: Record<string, string> = {
  $schema: 'The address of console.config.schema.json, so that editors check the file.',
  serverId: 'Names the server that local data (preferences, plans, drafts) belong to.',
  'environment.name': 'Shown in the header of every page.',
  'environment.tone': 'The colour of that name.',
  'api.base': 'Where the page finds the API: an absolute address, or one relative to the page.',
  'api.resource': 'The path of the API as the server sees it, which tokens name.',
  'api.timeout':
    'Seconds that a request may take at least; 0: as long as the server was seen to need.',
  demo: 'false, or the scenario and seed of the demo; only in a build with demo.',
  'demo.scenario': 'The data of the demo.',
  'demo.seed': 'Other numbers give other data.',
  'session.kind':
    'gateway: a gateway signs requests; keys: the user types keys into the page. Up to version 0.2 these were none and token.',
  'session.loginUrl':
    'The sign-in page of the gateway; {return} stands for the address of the page.',
  locale: 'The language, by default that of the browser.',
  theme: 'The theme, by default that of the system.',
  title: 'The title in the header and in the tab.',
  addAgentUrl: 'The address that "Add an agent" opens.',
  readOnly:
    'true: every change is refused, and the console says so. For one account: Logkit-Read-Only: true, a header of the answer.',
  frameAncestors:
    'Origins of pages that may show the console in a frame, such as https://portal.example.com. The server sends them in a header: nginx reads them at its start.',
}

const schema: JsonSchema = z.toJSONSchema(Settings, {
  io: 'input',
  unrepresentable: 'any',
  reused: 'inline',
})

// The check of the console is a function, which a schema cannot hold.
const origins = schema.properties?.frameAncestors
if (isSchema(origins) && isItem(origins.items)) origins.items.pattern = originPattern.source

/** The settings at or below a schema, by their dotted paths; [] if it is no object. */
function settingsIn(schema: JsonSchema, prefix = ''): [string, JsonSchema][] {
  const variants = [schema, ...(schema.anyOf ?? [])].filter(isSchema)
  return variants
    .flatMap(({ properties = {} }) => Object.entries(properties))
    .flatMap(([name, part]): [string, JsonSchema][] =>
      isSchema(part) ? [[prefix + name, part], ...settingsIn(part, `${prefix}${name}.`)] : [],
    )
}

function isSchema(part: boolean | JsonSchema | undefined): part is JsonSchema {
  return typeof part === 'object'
}

function isItem(items: JsonSchema['items']): items is JsonSchema {
  return typeof items === 'object' && !Array.isArray(items)
}

const settings = settingsIn(schema)

test('every setting has a meaning, and nothing else has', () => {
  const leaves = settings.flatMap(([name, part]) => (part.properties ? [] : [name]))
  expect(leaves).toEqual(Object.keys(meanings))
})

test('public/console.config.schema.json is the schema of the settings', async () => {
  for (const part of [schema, ...settings.map(([, part]) => part)]) close(part)
  for (const [name, part] of settings) {
    if (meanings[name]) part.description = meanings[name]
  }
  const text = JSON.stringify({ ...schema, title: 'Settings of Logkit Console' })
  await expect(await pretty('console.config.schema.json', text)).toMatchFileSnapshot(
    '../../public/console.config.schema.json',
  )
})

/** An editor marks keys that this version does not know. The console only mentions them. */
function close(part: JsonSchema) {
  for (const one of [part, ...(part.anyOf ?? [])].filter(isSchema)) {
    if (one.properties) one.additionalProperties = false
  }
}

const introduction = `# Settings

\`console.config.json\` beside the page, a JSON object. All settings are optional; without the file the defaults apply. A value
that is not accepted leads to a page that names the key; keys that a version does not know are mentioned in the account menu,
so that a file can be shared by several versions.

\`npm run check:config -- FILE\` checks a file, and fails for both. Editors check it by
\`"$schema": "./console.config.schema.json"\`, which comes with each build. This page and that schema are printed from the
code by \`src/app/settingsDocument.test.ts\`; \`npm run unit -- -u settingsDocument\` prints them again.
`

test('docs/settings.md describes every setting', async () => {
  const rows = settings
    .filter(([name]) => name in meanings)
    .map(([name, part]) => `| \`${name}\` | ${valuesOf(name, part)} | ${meanings[name]} |`)
  const table = [
    '| setting | values, the default first | meaning |',
    '| --- | --- | --- |',
    ...rows,
  ]
  const text = await pretty('docs/settings.md', `${introduction}\n${table.join('\n')}\n`)
  await expect(text).toMatchFileSnapshot('../../docs/settings.md')
})

function valuesOf(name: string, part: JsonSchema): string {
  const fallback = name === 'demo' ? false : part.default
  const values = name === 'session.kind' ? ['gateway', 'keys'] : (part.enum ?? [])
  const others = values.filter((value) => value !== fallback)
  const plain = part.type === 'boolean' ? [!fallback] : []
  const all = [...(fallback === undefined ? [] : [fallback]), ...others, ...plain]
  return all.length > 0 ? all.map((value) => `\`${JSON.stringify(value)}\``).join(', ') : 'none'
}

async function pretty(path: string, text: string): Promise<string> {
  const config = await resolveConfig(path)
  return format(text, { ...config, parser: path.endsWith('.md') ? 'markdown' : 'json' })
}
