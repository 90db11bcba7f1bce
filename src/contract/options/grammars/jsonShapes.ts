import { isRecord } from '../../../lib/json/json'

/** The Go type that a JSON value is decoded into. `null` fits every shape: Go reads it as absent. */
type Shape =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'any'
  | { list: Shape }
  | { map: Shape }
  | { members: Record<string, Shape> }

const field: Shape = {
  members: {
    field_name: 'text',
    field_oid: 'text',
    field_oid_index_suffix: 'text',
    field_is_tag: 'boolean',
    field_conversion: 'text',
  },
}

/** The shapes of options that hold JSON, by their grammar. */
export const jsonShapes = {
  json: 'any',
  jsonTexts: { map: 'text' },
  jsonObjects: { map: { map: 'any' } },
  jsonFields: { list: field },
  jsonTables: {
    list: {
      members: {
        table_name: 'text',
        table_inherit_tags: { list: 'text' },
        table_index_tag: 'boolean',
        table_fields: { list: field },
        table_oid: 'text',
      },
    },
  },
  jsonRequests: {
    list: {
      members: {
        method: 'text',
        url: 'text',
        header: { map: 'text' },
        body: 'text',
        expect_code: 'integer',
        expect_data: 'text',
      },
    },
  },
} as const satisfies Record<string, Shape>

/** Whether Go decodes a value into a shape; members that the shape does not have are ignored. */
export function fitsShape(value: unknown, shape: Shape): boolean {
  if (value === null || shape === 'any') return true
  if (shape === 'text') return typeof value === 'string'
  if (shape === 'boolean') return typeof value === 'boolean'
  if (shape === 'integer') return Number.isInteger(value)
  if ('list' in shape)
    return Array.isArray(value) && value.every((item) => fitsShape(item, shape.list))
  if (!isRecord(value)) return false
  return 'map' in shape
    ? Object.values(value).every((item) => fitsShape(item, shape.map))
    : Object.entries(shape.members).every(([key, inner]) => fitsShape(value[key] ?? null, inner))
}
