import type { MachineWire } from '../../src/contract/agents'
import { hash, Random } from '../world/random'
import type { AgentSeed } from '../world/rows'

const GiB = 2 ** 30

interface System {
  kernel: string
  kernel_version: string
  platform: string
  platform_version: string
}

const linux: readonly [System, ...System[]] = [
  system('linux', '3.10.0-957.21.3.el7.x86_64', 'centos', '7.6.1810'),
  system('linux', '5.15.0-91-generic', 'ubuntu', '22.04'),
  system('linux', '4.15.0-213-generic', 'ubuntu', '18.04'),
  system('linux', '6.1.0-18-amd64', 'debian', '12.5'),
  system('linux', '5.14.0-362.8.1.el9_3.x86_64', 'rocky', '9.3'),
]
const windows: readonly [System, ...System[]] = [
  system('windows', '10.0.17763 Build 17763', 'Microsoft Windows Server 2019 Datacenter', '10.0'),
  system('windows', '10.0.20348 Build 20348', 'Microsoft Windows Server 2022 Standard', '10.0'),
]
const darwin: readonly [System, ...System[]] = [system('darwin', '23.4.0', 'darwin', '14.4.1')]

const cpus: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['Intel(R) Xeon(R) CPU E5-2630 v4 @ 2.20GHz', 2200],
  ['Intel(R) Xeon(R) Gold 6240 CPU @ 2.60GHz', 2600],
  ['Intel(R) Xeon(R) Platinum 8269CY CPU @ 2.50GHz', 2500],
  ['AMD EPYC 7K62 48-Core Processor', 2595.124],
]

/**
 * The machine of an agent, always the same for the same seed and id. The hostname decides on the system: win and mac have
 * their own. Sizes are bytes, the cache is KB, the boot time Unix s. Undefined for an agent that was never online.
 */
export function machineOf(agent: AgentSeed, seed: number): MachineWire | undefined {
  if (agent.state === 'register') return undefined
  const random = new Random(hash(agent.id, seed))
  const kind = /^win/.test(agent.hostname) ? windows : /^mac/.test(agent.hostname) ? darwin : linux
  const [model, mhz] = random.pick(cpus)
  const big = /^(es|kafka|mysql|hdfs)/.test(agent.hostname)
  const apple = kind === darwin
  return {
    hostname: agent.hostname,
    boot_time: agent.create_time - random.int(600, 90 * 86400),
    ...random.pick(kind),
    cpu: {
      model: apple ? 'Apple M2 Pro' : model,
      Mhz: apple ? 3500 : mhz,
      Cache: apple ? 4096 : random.pick([20480, 25600, 36608]),
      Cores: apple ? 12 : random.pick([4, 8, 16]),
      count: big ? 2 : 1,
    },
    memory: random.pick(big ? [64, 128, 256] : [4, 8, 16, 32]) * GiB - random.int(1, 9) * 2 ** 20,
    interface: interfaces(agent, random, kind),
    disk: disks(random, kind, big),
  }
}

function interfaces({ ip }: AgentSeed, random: Random, kind: readonly System[]) {
  const first =
    kind === windows ? '以太网' : kind === darwin ? 'en0' : random.pick(['eth0', 'ens192'])
  const main = nic(first, random, [
    [ip, '255.255.255.0'],
    [`fd00:${ip.split('.').slice(1).join(':')}::1`, 'ffff:ffff:ffff:ffff::'],
  ])
  if (kind !== linux) return [main]
  const loop = { ...nic('lo', random, [['127.0.0.1', '255.0.0.0']]), mtu: 65536, mac: '' }
  const others = [
    ...(random.chance(0.3)
      ? [nic('eth1', random, [[ip.replace(/^10\./, '172.'), '255.255.0.0']])]
      : []),
    ...(random.chance(0.25) ? [nic('docker0', random, [['172.17.0.1', '255.255.0.0']])] : []),
    ...(random.chance(0.1) ? [nic('bond0', random, [])] : []),
  ]
  return [main, ...others, loop]
}

function nic(name: string, random: Random, pairs: (readonly [string, string])[]) {
  const mac = ['52', '54', '00', random.hex(2), random.hex(2), random.hex(2)].join(':')
  return {
    name,
    mtu: 1500,
    mac,
    ip: pairs.map(([ip]) => ip),
    mask: pairs.map(([, mask]) => mask),
  }
}

function disks(random: Random, kind: readonly System[], big: boolean) {
  const disk = (device: string, fstype: string, mount: string, gib: number) => ({
    device,
    fstype,
    mount,
    size: gib * GiB,
  })
  if (kind === windows) {
    return [disk('C:', 'NTFS', 'C:', 100), disk('D:', 'NTFS', 'D:', random.pick([200, 500]))]
  }
  if (kind === darwin) return [disk('/dev/disk3s1s1', 'apfs', '/', 460)]
  const data = Array.from({ length: big ? random.int(2, 6) : random.int(0, 1) }, (_, i) => {
    const letter = String.fromCharCode('b'.charCodeAt(0) + i)
    return disk(`/dev/vd${letter}1`, 'xfs', big ? `/data${i + 1}` : '/data', big ? 1788 : 200)
  })
  return [disk('/dev/vda1', 'ext4', '/', random.pick([40, 50, 100])), ...data]
}

function system(
  kernel: string,
  kernel_version: string,
  platform: string,
  platform_version: string,
): System {
  return { kernel, kernel_version, platform, platform_version }
}
