import type { QueryClient } from '@tanstack/react-query'
import { query } from '../../api/query'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { runners } from '../../contract/runners'
import type { ReadContents } from './ignoredPairs'

/** The query that lists a config, among others where its name has a comma and cannot be a filter. */
export const configQuery = (name: string) =>
  query(configs.list, {
    query: listProblem(name) ? { search: name, page: 1, size: 200 } : { name, page: 1, size: 20 },
  })

/** The query that lists a runner, among all runners of its agent where its name cannot be a filter. */
export const runnerQuery = (agent: string, name: string) =>
  query(runners.list, {
    query: {
      id: agent,
      agents: true,
      page: 1,
      ...(listProblem(name) ? { size: 200 } : { name, size: 20 }),
    },
  })

/** Reads contents through the cache: those of the last minute are not read again. */
export const readContents =
  (client: QueryClient): ReadContents =>
  async (agent, name) => {
    const options = { staleTime: 60_000 }
    const [{ rows }, page] = await Promise.all([
      client.query({ ...configQuery(name), ...options }),
      client.query({ ...runnerQuery(agent, name), ...options }),
    ])
    const config = rows.find((row) => row.name === name)
    const runner = page.rows.find((row) => row.agent_id === agent && row.name === name)
    return config && runner ? { assigned: config.config, running: runner.config } : null
  }
