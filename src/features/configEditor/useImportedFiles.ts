import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ImportedFile } from './importedFiles'

const queryKey = ['configEditor', 'importedFiles']
const none: readonly ImportedFile[] = []

/**
 * The files that were chosen to import, and a function that replaces them. They are kept in the memory of this console, so
 * that opening one of them loses none of the others.
 */
export function useImportedFiles() {
  const client = useQueryClient()
  const { data = none } = useQuery<readonly ImportedFile[]>({
    queryKey,
    queryFn: ({ client }) => client.getQueryData<readonly ImportedFile[]>(queryKey) ?? none,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  })
  const update = useCallback(
    (change: (files: readonly ImportedFile[]) => readonly ImportedFile[]) =>
      client.setQueryData<readonly ImportedFile[]>(queryKey, (files = none) => change(files)),
    [client],
  )
  return { files: data, update }
}
