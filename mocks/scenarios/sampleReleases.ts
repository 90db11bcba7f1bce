import type { ReleaseWire } from '../../src/contract/releases'

const release = (os: string, arch: string, hash: string): ReleaseWire => ({
  os,
  arch,
  hash,
  message: '修复 tailx 在日志轮转后停止收集的问题',
  version: 'v1.5.6',
  package: `logkit_v1.5.6_${os}_${arch}.tar.gz`,
  download_url: `https://pandora-dl.example.com/logkit_v1.5.6_${os}_${arch}.tar.gz`,
  version_stamp: '1562752800',
})

/** The newest release for each system. */
export const sampleReleases: readonly ReleaseWire[] = [
  release('linux', 'amd64', '9f6d2f0c1b7e43a5a1f0c3f2d85e7a90'),
  release('linux', '386', '1c0be0a4df3f4d8d9a5be7a1c5a9f7e2'),
  release('linux', 'arm64', '7b5e9c21f0a84f6bb8a3d1e4c6f0a2d5'),
  release('windows', 'amd64', '3ad1e8f7c5b2496fa0e9d7c8b1f6a4e3'),
  release('windows', '386', 'e27f6b0a9d8c4b3f9c1d5a7e2f4b8c60'),
  release('darwin', 'amd64', '5c8a2d9e7f1b4e60b3a6c4d0f9e8b7a1'),
]
