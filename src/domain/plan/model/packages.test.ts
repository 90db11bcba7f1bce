import { expect, test } from 'vitest'
import type { Release } from '../../../contract/releases'
import { packagesFor, systemOf } from './packages'

const release = (os: string, arch: string): Release => ({
  os,
  arch,
  hash: '',
  message: '',
  version: '',
  package: `${os}-${arch}`,
  download_url: '',
  version_stamp: '',
  raw: {},
})
const all = [
  release('linux', 'amd64'),
  release('linux', '386'),
  release('Windows', '64'),
  release('darwin', ''),
]

test.each([
  ['linux', 'x86_64', ['linux-amd64']],
  ['Linux', 'i686', ['linux-386']],
  ['linux', 'aarch64', []],
  // Agents seldom report more than their kernel.
  ['linux', '', ['linux-amd64', 'linux-386']],
  ['win32', '', ['Windows-64']],
  // A package without an architecture may fit.
  ['macOS', 'arm64', ['darwin-']],
  ['freebsd', '', []],
  ['', 'amd64', null],
])('for %s on %s: %o', (kernel, arch, names) => {
  const found = packagesFor({ kernel, arch }, all)
  expect(found && found.map((one) => one.package)).toEqual(names)
})

test('each system has one canonical name', () => {
  expect(['Windows', 'win64', ' MAC ', 'Darwin', 'Linux'].map(systemOf)).toEqual([
    'windows',
    'windows',
    'darwin',
    'darwin',
    'linux',
  ])
})
