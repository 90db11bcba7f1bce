import type { Page } from '@playwright/test'

/**
 * Goes back from within the page. From outside the browser may not have registered the last navigation yet and would go
 * back too far. The call is delayed because a page that navigates away cannot answer the driver.
 */
export const goBack = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()))
