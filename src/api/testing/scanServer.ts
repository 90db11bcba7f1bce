import { agents } from '../../contract/agents'
import { scan, type ScanOptions } from '../scan'
import { json, stubServer } from './stubServer'

type Options = Partial<ScanOptions<typeof agents.list>>
interface PageRequest {
  page: number
  size: number
}

export const ids = (count: number) => Array.from({ length: count }, (_, index) => `a${index}`)
export const page = (all: string[], totalSize: number) =>
  json({ agentList: all.map((id) => ({ id })), totalSize })

/** A server with a list of agents, and a scan of it; `answer` may replace the answer to a page. */
export function startScan(
  list: string[],
  answer: (requests: PageRequest, rows: string[], count: number) => Response | undefined = () =>
    undefined,
) {
  const requests: PageRequest[] = []
  const { call, seen } = stubServer(({ url }) => {
    const params = new URLSearchParams(url.split('?')[1])
    const request = { page: Number(params.get('page')), size: Number(params.get('size')) }
    const rows = list.slice((request.page - 1) * request.size, request.page * request.size)
    // The request that tells from which number pages count.
    if (request.size === 1) return page(rows, list.length)
    requests.push(request)
    return answer(request, rows, requests.length) ?? page(rows, list.length)
  })
  const run = async (options: Options = {}, filter: { tag?: string } = {}) => {
    const rowKey = ({ id }: { id: string }) => id
    const settings = { rowKey, size: 10, now: () => 5, ...options }
    const { rows, ...rest } = await scan(call, agents.list, filter, settings)
    return { rows: rows.map(({ id }) => id), ...rest }
  }
  return { run, requests, seen }
}
