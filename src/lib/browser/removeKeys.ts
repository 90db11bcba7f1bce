/** The keys of a storage that begin with this prefix. Throws where the storage is blocked. */
export const keysWith = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  )

/** Removes what a storage holds under keys with this prefix. A blocked storage holds nothing. */
export function removeKeys(storage: () => Storage, prefix: string): void {
  try {
    const store = storage()
    for (const key of keysWith(store, prefix)) store.removeItem(key)
  } catch {
    // There is nothing to remove.
  }
}
