import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { query } from '../../api/query'
import type { ListEndpoint } from '../../api/useList'
import type { Input } from '../../contract/endpoint'

/**
 * Searches a list of the server for the options of a select. The query runs while the select is open.
 * @param opened whether the select is open from the start
 * @returns the response, and the props that connect the select with the search
 */
export function useSelectSearch<E extends ListEndpoint>(
  endpoint: E,
  inputOf: (search: string) => Input<E>,
  opened = false,
) {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(opened)
  const search = useDeferredValue(typed)
  const { data, isFetching } = useQuery({
    ...query(endpoint, inputOf(search)),
    enabled: open,
    placeholderData: keepPreviousData,
  })
  return {
    data,
    /** what is typed, trimmed */
    search: search.trim(),
    selectProps: {
      showSearch: { filterOption: false, onSearch: setTyped },
      onOpenChange: setOpen,
      loading: open && isFetching,
    } as const,
  }
}
