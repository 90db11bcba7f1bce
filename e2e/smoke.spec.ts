import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { demoKeys, startServer } from '../mocks/server'
import { demoCounts, smallCounts } from '../mocks/scenarios/fleetCounts'
import { table } from './drivers/table'

/** Starts the product as users do. The other tests have a server in their own process. */
async function start(env: Record<string, string> = {}) {
  const product = spawn('node', ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: '0', HOST: '', BASE_PATH: '/', LOGKIT_API: '', ...env },
  })
  const [line] = await once(product.stdout, 'data')
  return { address: String(line).trim(), stop: () => product.kill() }
}

test('the demo runs in the browser, survives a reload and can be reset', async ({ page }) => {
  const { address, stop } = await start()
  try {
    await page.goto(address)
    await expect(page.getByText(`1–20 of ${demoCounts.agents}`)).toBeVisible()
    await page.evaluate(async () => {
      const answer = await fetch('v1/api/agents?page=1&size=1')
      const { agentList } = await answer.json()
      await fetch(`v1/api/agents/batch?id=${agentList[0].id}`, { method: 'DELETE' })
    })
    await page.reload()
    await expect(page.getByText(`1–20 of ${demoCounts.agents - 1}`)).toBeVisible()
    await page.getByRole('button', { name: 'Reset demo data' }).click()
    await expect(page.getByText(`1–20 of ${demoCounts.agents}`)).toBeVisible()
  } finally {
    stop()
  }
})

test('the product signs in to a server over HTTP, below a path of its own', async ({ page }) => {
  const server = await startServer({ scenario: 'small', auth: true })
  const { address, stop } = await start({ BASE_PATH: '/ops/logkit/', LOGKIT_API: server.url })
  try {
    await page.goto(`${address}agents/a01?tab=tags`)
    await page.getByRole('textbox', { name: 'Access key (AK)' }).fill(demoKeys.accessKey)
    await page.getByLabel('Secret key (SK)').fill(demoKeys.secretKey)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(table(page, 'Tags').row('web')).toContainText('nginx-access')
    await page.getByRole('link', { name: 'Agents' }).first().click()
    await expect(table(page, 'Agents').rows).toHaveCount(smallCounts.agents)
    await expect(page).toHaveURL(`${address}agents`)
  } finally {
    stop()
    await server.close()
  }
})
