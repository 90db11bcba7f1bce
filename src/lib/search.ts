import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod/mini'

type Schema = z.ZodMiniObject

/** Reads what the schema knows from a URL. Schemas of queries never fail: nonsense falls back. */
export const parseSearch = <S extends Schema>(schema: S, params: URLSearchParams): z.output<S> =>
  schema.parse(Object.fromEntries(params))

/**
 * Writes a search into a URL that may hold more than it. Defaults stay out, so links are short and the default
 * can change later; what the schema does not know is kept.
 */
export function formatSearch<S extends Schema>(
  schema: S,
  search: Partial<z.output<S>>,
  kept = new URLSearchParams(),
) {
  const params = new URLSearchParams(kept)
  const defaults: Record<string, unknown> = schema.parse({})
  for (const name of Object.keys(schema.shape)) params.delete(name)
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || String(value) === String(defaults[name])) continue
    params.set(name, String(value))
  }
  return params
}

export type UpdateSearch<S extends Schema> = (
  patch: Partial<z.output<S>>,
  options?: { replace?: boolean },
) => void

/** The URL is the state of a list page. Any change but to another page of it returns to the first. */
export function useSearch<S extends Schema>(schema: S): [z.output<S>, UpdateSearch<S>] {
  const [params, setParams] = useSearchParams()
  const search = useMemo(() => parseSearch(schema, params), [schema, params])
  const update = useCallback<UpdateSearch<S>>(
    (patch, options) =>
      setParams(
        (now) => formatSearch(schema, { ...parseSearch(schema, now), page: undefined, ...patch }, now),
        options,
      ),
    [schema, setParams],
  )
  return [search, update]
}
