import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { z } from 'zod/mini'
import {
  changeSearch,
  parseSearch,
  type SearchPatch,
  type SearchSchema,
} from '../browser/searchParams'

export type UpdateSearch<S extends SearchSchema> = (
  patch: SearchPatch<S>,
  options?: { replace?: boolean },
) => void

/**
 * The parameters of the page's URL, which are the state of a list page, and a function that changes them. `update` may
 * be called several times before the next render: the changes add up.
 */
export function useSearch<S extends SearchSchema>(schema: S): [z.output<S>, UpdateSearch<S>] {
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

/** Corrects invalid parameters without a new entry in the browser's history; null: nothing to correct. */
export function useCorrection<S extends SearchSchema>(
  update: UpdateSearch<S>,
  patch: SearchPatch<S> | null,
) {
  useEffect(() => {
    if (patch) update(patch, { replace: true })
  }, [update, patch])
}
