import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { z } from 'zod/mini'
import { paramsText } from './params'

type Schema = z.ZodMiniObject

/** Any text is fit for a choice: what the schema does not offer falls back. */
export type Patch<S extends Schema> = {
  [Name in keyof z.output<S>]?: z.output<S>[Name] extends string ? string : z.output<S>[Name]
}

export type UpdateSearch<S extends Schema> = (
  patch: Patch<S>,
  options?: { replace?: boolean },
) => void

/** Reads what the schema knows from a URL. Schemas of queries never fail: nonsense falls back. */
export const parseSearch = <S extends Schema>(schema: S, params: URLSearchParams): z.output<S> =>
  schema.parse(Object.fromEntries(params))

/**
 * Writes a search into a URL that may hold more than it. Defaults stay out, so links are short and the default
 * can change later; what the schema does not know is kept.
 */
export function formatSearch<S extends Schema>(
  schema: S,
  search: Patch<S>,
  kept = new URLSearchParams(),
): URLSearchParams {
  const params = new URLSearchParams(kept)
  const defaults: Record<string, unknown> = schema.parse({})
  for (const name of Object.keys(schema.shape)) params.delete(name)
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || String(value) === String(defaults[name])) continue
    params.set(name, String(value))
  }
  return params
}

/** The search part of a URL after a change. Any change but to another page returns to the first; none leaves it as it is. */
export function changeSearch<S extends Schema>(schema: S, text: string, patch: Patch<S>): string {
  const params = new URLSearchParams(text)
  const now = parseSearch(schema, params)
  const known: Record<string, unknown> = now
  const defaults: Record<string, unknown> = schema.parse({})
  const same = Object.entries(patch).every(
    ([name, value]) => String(value ?? defaults[name]) === String(known[name]),
  )
  if (same) return text
  const changed = paramsText(formatSearch(schema, { ...now, page: undefined, ...patch }, params))
  return changed && `?${changed}`
}

/** The URL is the state of a list page. `update` may be called late and several times in a row: changes add up. */
export function useSearch<S extends Schema>(schema: S): [z.output<S>, UpdateSearch<S>] {
  const location = useLocation()
  const navigate = useNavigate()
  const latest = useRef({ search: location.search, hash: location.hash })
  useLayoutEffect(() => {
    latest.current = { search: location.search, hash: location.hash }
  }, [location])

  const search = useMemo(
    () => parseSearch(schema, new URLSearchParams(location.search)),
    [schema, location.search],
  )
  const update = useCallback<UpdateSearch<S>>(
    (patch, options) => {
      const text = changeSearch(schema, latest.current.search, patch)
      if (text === latest.current.search) return
      latest.current = { ...latest.current, search: text }
      void navigate(latest.current, options)
    },
    [schema, navigate],
  )
  return [search, update]
}

/** Mends an address that cannot be right, without a step in the history; null when it is right. */
export function useCorrection<S extends Schema>(update: UpdateSearch<S>, patch: Patch<S> | null) {
  useEffect(() => {
    if (patch) update(patch, { replace: true })
  }, [update, patch])
}
