import { expect, type Page } from '@playwright/test'
import type { World } from '../../mocks/world/World'
import { isRecord } from '../../src/lib/json/json'
import { storedText } from './editor'
import { rewriteRunners } from './runners'

/** A text that nothing else has, for each kind of secret. */
const sentinel = (kind: string) => `S3NT1NEL${kind}9x7Q`

/** The keys of the session. The access key is no secret, and the account menu shows it. */
export const sentinelKeys = { accessKey: sentinel('AccessKey'), secretKey: sentinel('SecretKey') }

/** Options of senders, each with a secret of its own: named, within an address, nested, and as JSON in a text. */
const secretOptions = {
  pandora_ak: sentinel('PandoraAk'),
  pandora_sk: sentinel('PandoraSk'),
  redis_password: sentinel('Redis'),
  mysql_datasource: `root:${sentinel('Mysql')}@tcp(db.example:3306)/logs`,
  mongodb_host: `mongodb://app:${sentinel('Mongo')}@db.example:27017`,
  http_sender_url: `https://user:${sentinel('Url')}@sink.example/in?token=${sentinel('Query')}`,
  http_headers: `{"Authorization":"Bearer ${sentinel('Header')}"}`,
  client_secret: sentinel('Unknown'),
  as_text: `{"access_token":"${sentinel('Json')}"}`,
}

const errorText =
  `dial mysql://u:${sentinel('ErrorUrl')}@db.example: password=${sentinel('ErrorWord')}, ` +
  `Authorization: Bearer ${sentinel('ErrorToken')}`

/** Puts a secret of each kind into a config, the runners of it, and their errors. */
export function plantSentinels(world: World): void {
  const { config } = world.fleet.config('nginx-access').current
  const senders = Array.isArray(config.senders) ? config.senders.filter(isRecord) : []
  world.configs.update('nginx-access', {
    note: '',
    config: {
      ...config,
      own: { list: [{ password: sentinel('Nested') }] },
      senders: senders.map((one) => ({ ...one, ...secretOptions })),
    },
  })
  const withErrors = (runner: Record<string, unknown>) => {
    const status: unknown = JSON.parse(String(runner.status))
    const senderStats = { pandora: { errors: 3, success: 1, last_error: errorText } }
    const failing = { ...(isRecord(status) && status), error: errorText, senderStats }
    return {
      ...runner,
      status: JSON.stringify(failing),
      error: JSON.stringify({ error: errorText }),
    }
  }
  world.faults.push(rewriteRunners(withErrors))
}

/** Expects no secret on the page: in its text, attributes and fields, its title and its address. */
export async function expectNoSentinels(page: Page, where: string): Promise<void> {
  const shown = await page.evaluate(() => {
    // A field that shows dots holds the secret that it edits; its attributes do not.
    const fields = [...document.querySelectorAll('input:not([type=password]), textarea')].map(
      (field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
          ? field.value
          : '',
    )
    const { outerHTML } = document.documentElement
    return [document.title, location.href, outerHTML, ...fields].join('\n')
  })
  expect(sentinelsIn(shown), where).toEqual([])
}

/** Expects no secret in any store of the browser. */
export async function expectNoneStored(page: Page): Promise<void> {
  const cached = await page.evaluate(async () => {
    const texts = [document.cookie]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const answer = await cache.match(request)
        texts.push(request.url, (await answer?.text()) ?? '')
      }
    }
    return texts.join('\n')
  })
  expect(sentinelsIn(`${cached}\n${await storedText(page)}`), 'stores of the browser').toEqual([])
}

/** The secrets that a text contains; the access key is none. */
export const sentinelsIn = (text: string): string[] =>
  [...new Set(text.match(/S3NT1NEL\w*?9x7Q/g))].filter((found) => found !== sentinelKeys.accessKey)
