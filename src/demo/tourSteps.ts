import { paths } from '../common/paths'
import { isRecord } from '../lib/json/json'

/** One step of the tour: a page of the console, and what of it the step is about. */
export interface TourStep {
  name: 'wrong' | 'plan' | 'config' | 'metrics' | 'grok'
  /** the address of the page; it asks the server at this base URL for what the page is about */
  path: (apiUrl: string) => Promise<string>
  /** selectors of what is marked, within the page; the first that finds something does */
  targets: readonly string[]
}

/** The tag and the config of the incident, which a release broke: see `mocks/scenarios/incident.ts`. */
const [tag, config] = ['支付', 'payment-service']

export const tourSteps: readonly [TourStep, ...TourStep[]] = [
  {
    name: 'wrong',
    path: async (apiUrl) =>
      (await isThere(apiUrl, 'tags', tag))
        ? `${paths.runnersWithTag(tag)}&runs=failingNow`
        : `${paths.runners}?runs=failingNow`,
    targets: ['table', 'h1'],
  },
  {
    name: 'plan',
    path: async (apiUrl) =>
      (await isThere(apiUrl, 'configs', config)) ? paths.runnersOfConfig(config) : paths.runners,
    targets: ['thead th:has(input)', 'h1'],
  },
  {
    name: 'config',
    path: async (apiUrl) => {
      if (await isThere(apiUrl, 'configs', config)) return paths.editConfig(config)
      const name = await firstOf(apiUrl, 'configs', 'name')
      return name === undefined ? paths.configs : paths.editConfig(name)
    },
    targets: ['section:nth-of-type(2):has(> h2)', 'h1'],
  },
  {
    name: 'metrics',
    path: async (apiUrl) => {
      const id =
        (await firstOf(apiUrl, 'agents', 'id', { search: 'web-gz', state: 'online' })) ??
        (await firstOf(apiUrl, 'agents', 'id', { state: 'online' }))
      return id === undefined ? paths.metrics() : paths.agentMetrics(id)
    },
    targets: ['canvas', 'h1'],
  },
  { name: 'grok', path: () => Promise.resolve(paths.grok), targets: ['[role="textbox"]'] },
]

const isThere = async (apiUrl: string, list: 'configs' | 'tags', name: string) =>
  (await firstOf(apiUrl, list, 'name', { name })) !== undefined

/** A text of the first row of a list; undefined: there is no row, or no answer. */
async function firstOf(
  apiUrl: string,
  list: 'agents' | 'configs' | 'tags',
  key: string,
  query: Record<string, string> = {},
): Promise<string | undefined> {
  try {
    const search = new URLSearchParams({ ...query, page: '1', size: '1' })
    const answer: unknown = await (await fetch(`${apiUrl}/${list}?${search}`)).json()
    const rows = isRecord(answer) ? answer[list === 'agents' ? 'agentList' : list] : undefined
    const [row] = Array.isArray(rows) ? rows : []
    const value: unknown = isRecord(row) ? row[key] : undefined
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
