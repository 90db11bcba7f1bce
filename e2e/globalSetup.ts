import { ensureBuilt, ensurePortalBuilt } from '../scripts/lib/build.mjs'

/** Browser tests run against `dist` and the portal: they are built first when a source is newer. */
export default async function globalSetup() {
  await ensureBuilt()
  await ensurePortalBuilt()
}
