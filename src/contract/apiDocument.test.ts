import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import * as z from 'zod/v4/core'
import { allEndpoints } from './endpoints'
import type { Endpoint } from './endpoint'

type JsonSchema = z.JSONSchema.BaseSchema

const introduction = `# API

All operations of the logkit Pro API that the console uses, as the contract in \`src/contract\` defines them. Paths are
relative to the API base, \`/v1/api\` by default. This page is printed by \`src/contract/apiDocument.test.ts\`; after a
change of the contract, \`npm run unit -- -u apiDocument\` prints it again.

Query parameters show their type and default. A list in a query is one parameter with commas. Result is the documented
form of the answer; the console also reads older and undocumented forms (\`read\` in the contract).
`

test('docs/api.md describes every operation of the contract', async () => {
  const sections = allEndpoints.map(({ name, endpoint }) => describeEndpoint(name, endpoint))
  const text = `${introduction}\n${sections.join('\n')}`
  expect(text.match(/^## /gm)).toHaveLength(allEndpoints.length)
  const config = await resolveConfig('docs/api.md')
  const formatted = await format(text, { ...config, parser: 'markdown' })
  await expect(formatted).toMatchFileSnapshot('../../docs/api.md')
})

function describeEndpoint(name: string, endpoint: Endpoint): string {
  const { method, path, alias, query, body, wire } = endpoint
  return [
    `## ${name}\n`,
    `\`${method} ${path}\`${alias ? `, on some servers \`${alias}\`` : ''}\n`,
    query && `Query:\n\n${queryTable(schemaOf(query, 'output'))}\n`,
    body && `Body:\n\n${block(schemaOf(body, 'input'))}\n`,
    `Result:${wire ? `\n\n${block(schemaOf(wire, 'output'))}` : ' empty'}\n`,
  ]
    .filter(Boolean)
    .join('\n')
}

const schemaOf = (schema: z.$ZodType, io: 'input' | 'output'): JsonSchema =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })

const block = (schema: JsonSchema) => `\`\`\`ts\n${typeOf(schema, '')}\n\`\`\``

function queryTable({ properties = {} }: JsonSchema): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const { default: value, ...rest } = objectOf(schema)
    const fallback = value === undefined || value === '' ? '' : `\`${JSON.stringify(value)}\``
    return `| \`${name}\` | \`${typeOf(rest, '').replaceAll('|', '\\|')}\` | ${fallback} |`
  })
  return ['| parameter | type | default |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Writes a schema as a TypeScript type, with each member of an object on a line of its own. */
function typeOf(schema: JsonSchema, indent: string): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.map((one) => typeOf(objectOf(one), indent)).join(' | ')
  if (schema.type === 'array') {
    const item = typeOf(objectOf(schema.items), indent)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  if (schema.type === 'object') return objectType(schema, indent)
  if (schema.type === 'integer') return 'number'
  return typeof schema.type === 'string' ? schema.type : 'unknown'
}

function objectType(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema
  const inner = `${indent}  `
  const members = Object.entries(properties).map(
    ([name, one]) =>
      `${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(objectOf(one), inner)}`,
  )
  const isMap = typeof additionalProperties === 'object' && members.length === 0
  if (isMap) return `Record<string, ${typeOf(additionalProperties, indent)}>`
  return members.length > 0 ? `{\n${members.join('\n')}\n${indent}}` : '{}'
}

const objectOf = (schema: unknown): JsonSchema =>
  typeof schema === 'object' && schema !== null ? (schema as JsonSchema) : {}
