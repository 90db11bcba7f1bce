import type { Machine } from '../../contract/agents'

/** The operating system, like "centos 7.6"; the kernel where the platform is unknown. */
export const systemName = ({
  platform,
  platform_version,
  kernel,
}: Pick<Machine, 'platform' | 'platform_version' | 'kernel'>) =>
  [platform || kernel, platform_version].filter(Boolean).join(' ')

/** The kernel with its version, like "linux 5.15.0"; '' where neither is known. */
export const kernelName = ({
  kernel,
  kernel_version,
}: Pick<Machine, 'kernel' | 'kernel_version'>) => [kernel, kernel_version].filter(Boolean).join(' ')
