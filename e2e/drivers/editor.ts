import { expect, type Page } from '@playwright/test'
import { plan } from './plan'

/** The editor of one config. */
export function editor(page: Page) {
  const json = page.getByRole('textbox', { name: 'Config as JSON' })
  return {
    field: (name: string) => page.getByRole('textbox', { name, exact: true }),
    json,
    view: (name: 'Form' | 'JSON') => page.getByText(name, { exact: true }).click(),
    /** The text on screen, with secrets masked. */
    text: async () => (await json.innerText()).replaceAll('\u00a0', ' '),
    /** Replaces the text of the JSON view. */
    write: async (text: string) => {
      await json.focus()
      await page.keyboard.press('ControlOrMeta+a')
      // The browser would give the new text the style of the old one inline, which the policy of the page refuses.
      await page.keyboard.press('Delete')
      await page.keyboard.insertText(text)
    },
    /** Confirms that the agents have an unknown type. */
    confirmOwnType: async (type: string) => {
      await page.getByText(/^1 error/).click()
      await page.getByRole('button', { name: 'This agent build knows the type' }).click()
      const dialog = page.getByRole('dialog', { name: 'Type of a custom build' })
      await dialog.getByRole('textbox').fill(type)
      await dialog.getByRole('button', { name: 'My agents have it' }).click()
      await expect(dialog).toBeHidden()
    },
    button: (name: string | RegExp) => page.getByRole('button', { name }),
    unsaved: page.getByText('Unsaved changes', { exact: true }),
    /** Reviews the changes and applies them. */
    save: async (name: string) => {
      await page.getByRole('button', { name: 'Review and save' }).click()
      await plan(page).button(`Save config ${name}`).click()
      await plan(page).expectCounts({ confirmed: 1 })
      await plan(page).close()
    },
  }
}

/** The content of all stores of the browser as one text. */
export async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(name))
      })
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const request = db.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
        })
        parts.push(JSON.stringify(rows))
      }
      db.close()
    }
    return parts.join('\n')
  })
}

/** Waits until a store of the browser contains the text. */
export const untilStored = (page: Page, text: string) =>
  expect.poll(() => storedText(page)).toContain(text)

/** Waits until no store of the browser contains the text. */
export const untilForgotten = (page: Page, text: string) =>
  expect.poll(() => storedText(page)).not.toContain(text)
