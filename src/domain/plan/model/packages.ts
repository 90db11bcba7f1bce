import type { Release } from '../../../contract/releases'
import type { KnownAgent } from './snapshot'

/**
 * The packages that fit an agent's system; null where its system is not known. An agent says its kernel, seldom its
 * architecture: without that, every package for the kernel may be the one.
 */
export function packagesFor(
  { kernel, arch }: Pick<KnownAgent, 'kernel' | 'arch'>,
  releases: readonly Release[],
): Release[] | null {
  const own = system(kernel)
  if (!own) return null
  return releases.filter(
    (release) =>
      system(release.os) === own &&
      (!arch || !release.arch || machine(release.arch) === machine(arch)),
  )
}

/** One word for what servers, agents and packages call a system. */
export function system(name: string): string {
  const word = name.trim().toLowerCase()
  if (word.startsWith('win')) return 'windows'
  return word === 'macos' || word === 'mac' ? 'darwin' : word
}

/** One word for what is called `x86_64`, `x64` and `amd64`. */
function machine(arch: string): string {
  const word = arch.trim().toLowerCase()
  if (['x86_64', 'x64', 'x86-64'].includes(word)) return 'amd64'
  if (['i386', 'i686', 'x86', '32'].includes(word)) return '386'
  return word === 'aarch64' ? 'arm64' : word
}
