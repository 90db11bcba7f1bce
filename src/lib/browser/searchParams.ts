import type { z } from 'zod/mini'

/** A zod schema of all parameters of a page. Parsing never fails: invalid values fall back to the defaults. */
export type SearchSchema = z.ZodMiniObject

/** Values to change. An enum takes any text: a value that the schema does not know falls back to its default. */
export type SearchPatch<S extends SearchSchema> = {
  [Name in keyof z.output<S>]?: z.output<S>[Name] extends string ? string : z.output<S>[Name]
}

/** The query of a URL without its `?`. Commas are not escaped (a query need not), so that lists stay readable. */
export const formatParams = (params: URLSearchParams): string =>
  params.toString().replaceAll('%2C', ',')

/** Reads the schema's parameters from a URL. */
export const parseSearch = <S extends SearchSchema>(
  schema: S,
  params: URLSearchParams,
): z.output<S> => schema.parse(Object.fromEntries(params))

/**
 * Adds the values of a search to the parameters of a URL. Defaults are left out: links stay short and a default can
 * change later. Parameters that the schema does not know are kept.
 */
export function formatSearch<S extends SearchSchema>(
  schema: S,
  search: SearchPatch<S>,
  current = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(current)
  const defaults: Record<string, unknown> = schema.parse({})
  for (const name of Object.keys(schema.shape)) params.delete(name)
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || String(value) === String(defaults[name])) continue
    params.set(name, String(value))
  }
  return params
}

/**
 * The search part of a URL (with its `?`) after a change. A change of any parameter but `page` returns to the first page;
 * a patch that changes nothing returns `text` as it is.
 */
export function changeSearch<S extends SearchSchema>(
  schema: S,
  text: string,
  patch: SearchPatch<S>,
): string {
  const params = new URLSearchParams(text)
  const search = parseSearch(schema, params)
  const values: Record<string, unknown> = search
  const defaults: Record<string, unknown> = schema.parse({})
  const isSame = Object.entries(patch).every(
    ([name, value]) => String(value ?? defaults[name]) === String(values[name]),
  )
  if (isSame) return text
  const next = formatParams(formatSearch(schema, { ...search, page: undefined, ...patch }, params))
  return next && `?${next}`
}
