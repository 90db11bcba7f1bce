/** Removes what a storage holds under keys with this prefix. A blocked storage holds nothing. */
export function removeKeys(storage: () => Storage, prefix: string): void {
  try {
    const store = storage()
    const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '')
    for (const key of keys) if (key.startsWith(prefix)) store.removeItem(key)
  } catch {
    // There is nothing to remove.
  }
}
