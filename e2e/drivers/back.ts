import type { Page } from '@playwright/test'

/**
 * Back, as the page asks for it: the browser has then taken in where the page went last. Asked from outside, it may still
 * be one step behind and go back too far.
 */
export const back = (page: Page) => page.evaluate(() => history.back())
