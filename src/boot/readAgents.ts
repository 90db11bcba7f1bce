import type { ListedAgent, ListedMachine } from '../domain/agents/listedAgent'
import { isRecord } from '../lib/json/json'
import { toUnixMs } from '../lib/time/toUnixMs'

/** One page of the list of agents, in the documented form. */
export interface FirstPage {
  rows: ListedAgent[]
  total: number
}

/**
 * Reads the answer of the list of agents.
 * @param place the page that was asked for, from 1, and its size
 * @returns null unless all of it has the documented form and it is the whole page: the code reads the other forms
 */
export function readAgents(
  answer: unknown,
  { page, size }: { page: number; size: number },
): FirstPage | null {
  if (!isRecord(answer)) return null
  const { agentList, totalSize } = answer
  if (!Array.isArray(agentList) || typeof totalSize !== 'number') return null
  const expected = Math.min(size, totalSize - (page - 1) * size)
  if (agentList.length === 0 || agentList.length !== expected) return null
  const rows = agentList.map(readAgent)
  return rows.every((row) => row !== null) ? { rows, total: totalSize } : null
}

/** characters: longer texts are for the code, which limits them */
const longest = 200

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest && !/^[\s\p{Cf}]+$/u.test(value)
const isName = (value: unknown): value is string => isText(value) && value !== ''
const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
const isListOf =
  <Item>(is: (value: unknown) => value is Item) =>
  (value: unknown): value is Item[] =>
    Array.isArray(value) && value.every(is)

function readAgent(value: unknown): ListedAgent | null {
  if (!isRecord(value)) return null
  const { id, ip, tags, hostname, create_time, state, runners, machine } = value
  if (!isName(id) || !isText(ip) || !isText(hostname) || !isText(state)) return null
  if (!isListOf(isName)(tags) || !isListOf(isName)(runners)) return null
  const time = typeof create_time === 'number' ? toUnixMs(create_time) : null
  const known = machine === undefined ? undefined : readMachine(machine)
  if (time === null || known === null) return null
  return { id, ip, tags, hostname, create_time: time, state, runners, machine: known }
}

function readMachine(value: unknown): ListedMachine | null {
  if (!isRecord(value)) return null
  const { hostname, kernel, kernel_version, platform, platform_version, arch = '', memory } = value
  const texts = [hostname, kernel, kernel_version, platform, platform_version, arch]
  if (!isListOf(isText)(texts) || !isAmount(memory)) return null
  const cpu = readCpu(value.cpu)
  const nics = Array.isArray(value.interface) ? value.interface.map(readInterface) : [null]
  if (cpu === null || !nics.every((nic) => nic !== null)) return null
  const [, kernelName = '', kernelVersion = '', platformName = '', platformVersion = ''] = texts
  return {
    hostname: texts[0] ?? '',
    kernel: kernelName,
    kernel_version: kernelVersion,
    platform: platformName,
    platform_version: platformVersion,
    arch: texts[5] ?? '',
    memory,
    cpu,
    interface: nics,
  }
}

function readCpu(value: unknown): NonNullable<ListedMachine['cpu']> | null {
  if (!isRecord(value)) return null
  // Servers write some keys with a capital.
  const own = new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]))
  const [model, cores] = [own.get('model'), own.get('cores')]
  if (!isText(model) || !isAmount(cores)) return null
  return { model, cores, mhz: null, cache: null, count: null }
}

function readInterface(value: unknown): ListedMachine['interface'][number] | null {
  if (!isRecord(value)) return null
  const { ip, mac } = value
  return isText(mac) && isListOf(isText)(ip) ? { ip, mac } : null
}
