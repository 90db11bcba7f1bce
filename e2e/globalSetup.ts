import { ensureBuilt } from '../scripts/lib/build.mjs'

/** Browser tests run against `dist`: it is built first when a source is newer. */
export default ensureBuilt
