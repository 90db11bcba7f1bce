import type { Locator } from '@playwright/test'
import { expect } from '../fixtures'
import { portalTest as test } from './portalTest'

const heading = (element: Locator) => element.getByRole('heading', { level: 1 })
const colour = (element: Locator) => element.evaluate((node) => getComputedStyle(node).color)

/** Keeps a node of the console, so that it can be seen whether a later one is the same. */
const mark = (node: Locator) => node.evaluate((node) => void Object.assign(node, { isKept: true }))
const isKept = (node: Locator) => node.evaluate((node) => 'isKept' in node)

test('an element shows a console in plain HTML, and is moved without a restart', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.url}plain/element`)
  const element = page.locator('logkit-console')
  await expect(heading(element)).toHaveText('Metrics of web-01')
  await expect(element).toHaveCSS('display', 'block')

  // Attributes and properties take effect without a new mount; events tell what happens.
  await mark(heading(element))
  await page.evaluate(`element = document.querySelector('logkit-console')
    heard = []
    for (const name of ['logkit-navigate', 'logkit-error'])
      element.addEventListener(name, ({ detail }) => heard.push(detail))
    element.setAttribute('hidden-features', 'grok drift')
    element.setAttribute('locale', 'zh')`)
  await expect(element.getByRole('link', { name: '机器', exact: true })).toBeVisible()
  await expect(element.getByRole('link', { name: 'Grok' })).toBeHidden()
  expect(await isKept(heading(element))).toBe(true)

  // Moved within the document by the old way and the new one, nothing restarts.
  for (const move of [
    `document.querySelector('#second').append(element)`,
    `document.querySelector('#logkit').moveBefore?.(element, null)`,
  ]) {
    await page.evaluate(move)
    await page.evaluate('new Promise((done) => setTimeout(done))')
  }
  expect(await isKept(heading(element))).toBe(true)
  await page.evaluate(`element.mounted.navigate('/tags')`)
  await expect(heading(element)).toHaveText('标签')
  await expect.poll(() => page.evaluate('heard')).toContainEqual({ path: '/tags', title: '标签' })

  // Out of the document it releases everything, and shows the console again when it comes back.
  await page.evaluate(`(async () => {
    const later = () => new Promise((done) => setTimeout(() => setTimeout(done)))
    const { parentElement } = element
    for (let i = 0; i < 12; i++) {
      element.remove()
      if (i % 2) await later()
      parentElement.append(element)
    }
    element.remove()
    await later()
    isEmpty = element.childElementCount === 0 && element.mounted === undefined
    element.setAttribute('initial-path', '/tags')
    parentElement.append(element)
  })()`)
  expect(await page.evaluate('isEmpty')).toBe(true)
  await expect(heading(element)).toHaveText('标签')

  // A wrong value is named. Another server is another console.
  await page.evaluate(`element.setAttribute('heading-level', '7')`)
  await expect
    .poll(() => page.evaluate('heard.map(({ message }) => message)'))
    .toContain('layout.headingLevel: expected 1, 2 or 3')
  await page.evaluate(`element.removeAttribute('heading-level')
    element.setAttribute('initial-path', '/agents')
    element.setAttribute('api-base', '/us/v1/api')
    element.setAttribute('server-id', 'us')`)
  await expect(element.getByRole('link', { name: 'api-bj-001' })).toBeVisible()
})

test('an element shows a console in React 19 and Vue 3', async ({ page, portal }) => {
  const element = page.locator('logkit-console')
  await page.goto(`${portal.url}react19/`)
  await expect(heading(element)).toHaveText('Metrics of web-01')
  await expect(element.getByRole('link', { name: 'Grok' })).toBeHidden()
  await mark(heading(element))
  const light = await colour(heading(element))
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(() => colour(heading(element))).not.toBe(light)
  expect(await isKept(heading(element))).toBe(true)
  await element.evaluate((node) =>
    node.dispatchEvent(new CustomEvent('logkit-dirty', { detail: { unsaved: true } })),
  )
  await expect(page.locator('em')).toHaveText('Unsaved')

  await page.goto(`${portal.url}vue/labels`)
  await expect(heading(element)).toHaveText('Tags')
  const before = await colour(heading(element))
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(() => colour(heading(element))).not.toBe(before)
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('main')).toHaveText('Welcome')
})
