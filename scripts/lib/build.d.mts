/** Builds unless `dist` is newer than every source. Rejects when the build fails. */
export function ensureBuilt(): Promise<void>

/** Builds the portal of the browser tests unless it is newer than every source. Rejects when the build fails. */
export function ensurePortalBuilt(): Promise<void>
