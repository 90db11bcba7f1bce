import type { ListedAgent } from '../listedAgent'

interface Traits extends Partial<Omit<ListedAgent, 'machine'>> {
  interfaces?: { ip: string[]; mac: string }[]
  system?: Partial<
    Pick<
      NonNullable<ListedAgent['machine']>,
      'kernel' | 'kernel_version' | 'platform' | 'platform_version' | 'hostname'
    >
  >
}

/** An agent for unit tests; it has machine info when its traits hold interfaces or a system. */
export function agentWith({ interfaces, system, ...traits }: Traits): ListedAgent {
  const machine = {
    hostname: '',
    kernel: '',
    kernel_version: '',
    platform: '',
    platform_version: '',
    arch: '',
    cpu: null,
    memory: null,
    interface: (interfaces ?? []).map((nic) => ({ name: '', mtu: null, mask: [], ...nic })),
    ...system,
  }
  return {
    id: 'a1',
    ip: '',
    hostname: '',
    state: 'online',
    tags: [],
    runners: [],
    create_time: null,
    ...traits,
    ...((interfaces ?? system) && { machine }),
  }
}
