import type { Release } from '../../../contract/releases'
import type { AgentSnapshot } from './snapshot'

/**
 * The packages for an agent's system; null where its system is unknown. Agents report their kernel but seldom their
 * architecture: without it, every package for the kernel is returned.
 */
export function packagesFor(
  { kernel, arch }: Pick<AgentSnapshot, 'kernel' | 'arch'>,
  releases: readonly Release[],
): Release[] | null {
  const agentSystem = systemOf(kernel)
  if (!agentSystem) return null
  return releases.filter(
    (release) =>
      systemOf(release.os) === agentSystem &&
      (!arch || !release.arch || architectureOf(release.arch) === architectureOf(arch)),
  )
}

/** The canonical name of a system, for the different names that servers, agents and packages use. */
export function systemOf(name: string): string {
  const word = name.trim().toLowerCase()
  if (word.startsWith('win')) return 'windows'
  return word === 'macos' || word === 'mac' ? 'darwin' : word
}

/** The canonical name of an architecture: `amd64` for `x86_64` and `x64`, for example. */
function architectureOf(arch: string): string {
  const word = arch.trim().toLowerCase()
  if (['x86_64', 'x64', 'x86-64'].includes(word)) return 'amd64'
  if (['i386', 'i686', 'x86', '32'].includes(word)) return '386'
  return word === 'aarch64' ? 'arm64' : word
}
