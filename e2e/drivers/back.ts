import type { Page } from '@playwright/test'

/**
 * Back, as the page asks for it: the browser has then taken in where the page went last. Asked from outside, it may still
 * be one step behind and go back too far. It goes after it answered: a page that goes away answers nobody.
 */
export const back = (page: Page) => page.evaluate(() => void setTimeout(() => history.back()))
