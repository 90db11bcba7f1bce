import { agents } from '../../src/contract/agents'
import { scenarioNames, type ScenarioName } from '../../src/contract/scenarios'
import { encodeBase64 } from '../../src/lib/text/base64'
import { responder } from '../http/responder'
import { createWorld } from '../scenarios/createWorld'

/** An answer of a scenario to a read, as it was sent. */
export interface RecordedAnswer {
  scenario: ScenarioName
  /** the name of the endpoint, such as `agents.list` */
  endpoint: string
  status: number
  contentType: string
  body: string
}

const lists: readonly (readonly [endpoint: string, path: string])[] = [
  ['agents.list', '/agents?page=1&size=4'],
  ['agents.list', '/agents?page=1&size=3&state=offline'],
  ['runners.list', '/runners?page=1&size=4&agents=true'],
  ['runners.list', '/runners?page=1&size=3&sort=config_timestamp&order=descend'],
  ['configs.list', '/configs?page=1&size=3'],
  ['tags.list', '/tags?page=1&size=4&agents=true'],
  ['releases.list', '/release'],
  ['metrics.settings', '/metrics/machine'],
]

const checks = [
  { log: '10.0.0.1 GET /index 200', pattern: '%{IP:client} %{WORD:verb} %{URIPATH:path} %{INT:n}' },
  { log: 'nothing', pattern: '%{INT:n}' },
  { log: 'a', pattern: '%{NOBODY:x}' },
]

/**
 * The answers of scenarios to all reads and to checks of grok patterns. Delays of a scenario are left out. `now`: Unix ms
 * of the worlds, so that equal times give equal answers.
 */
export async function recordAnswers(
  now: number,
  names: readonly ScenarioName[] = scenarioNames,
): Promise<RecordedAnswer[]> {
  const recorded = await Promise.all(names.map((scenario) => answersOf(scenario, now)))
  return recorded.flat()
}

async function answersOf(scenario: ScenarioName, now: number): Promise<RecordedAnswer[]> {
  const world = createWorld(scenario, { now: () => now })
  world.faults = world.faults.filter(({ fault }) => !fault.delay)
  const respond = responder(world, { checkAnswers: false })
  const results: RecordedAnswer[] = []
  const ask = async (endpoint: string, path: string, body?: string) => {
    const url = `http://localhost/v1/api${path}`
    const request =
      body === undefined ? new Request(url) : new Request(url, { method: 'POST', body })
    const response = await respond(request)
    if (response.type === 'error') return ''
    const text = await response.text()
    const contentType = response.headers.get('content-type') ?? ''
    results.push({ scenario, endpoint, status: response.status, contentType, body: text })
    return text
  }
  for (const [endpoint, path] of lists) await ask(endpoint, path)
  const { rows } = agents.list.read.safeParse(readJson(results[0]?.body)).data ?? { rows: [] }
  const to = Math.floor(now / 1000)
  for (const { id } of rows.slice(0, 2)) {
    const span = `beginTime=${to - 1800}&endTime=${to}`
    await ask('metrics.agent', `/metrics/${encodeURIComponent(id)}?${span}`)
  }
  for (const { log, pattern } of checks)
    await ask('grok.check', '/grok/check', JSON.stringify({ log, pattern: encodeBase64(pattern) }))
  return results
}

function readJson(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
