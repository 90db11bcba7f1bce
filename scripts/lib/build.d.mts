/** Builds unless `dist` is newer than every source. Rejects when the build fails. */
export function ensureBuilt(): Promise<void>
