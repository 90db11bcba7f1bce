import { test as base } from '../fixtures'
import { openPortalSite, type PortalSite } from './portalSite'

/** A foreign portal in front of worlds of its own. */
export const portalTest = base.extend<{ portal: PortalSite }>({
  // Playwright reads the names of fixtures from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  portal: async ({}, use) => {
    const portal = await openPortalSite()
    await use(portal)
    await portal.close()
  },
})
