import { readFileSync } from 'node:fs'
import type { FaultRule } from '../../mocks/world/faults'
import type { World } from '../../mocks/world/World'
import { isRecord } from '../../src/lib/json/json'

/** How a server in front of the world answers a request that matches: with a status, or with members of rows replaced. */
interface CaseRule {
  match: { method: string; path: string }
  status?: number
  raw?: string
  setEach?: { list: string; where?: Record<string, unknown>; set: Record<string, unknown> }
}

/** Lets the world answer as a file of e2e/cases says. */
export function serveCase(world: World, name: string): void {
  const text = readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')
  const { rules }: { rules: CaseRule[] } = JSON.parse(text)
  world.faults = rules.map(({ match: { method, path }, status, raw, setEach }): FaultRule => ({
    match: (request) => request.method === method && new RegExp(path).test(request.path),
    fault: {
      ...(status !== undefined && { status }),
      ...(raw !== undefined && { body: raw }),
      ...(setEach && { rewrite: (answer) => withMembers(answer, setEach) }),
    },
  }))
}

function withMembers(answer: unknown, { list, where = {}, set }: NonNullable<CaseRule['setEach']>) {
  if (!isRecord(answer)) return answer
  const rows = answer[list]
  if (!Array.isArray(rows)) return answer
  const fits = (row: unknown) =>
    isRecord(row) && Object.entries(where).every(([name, value]) => row[name] === value)
  return { ...answer, [list]: rows.map((row) => (fits(row) ? { ...row, ...set } : row)) }
}
