import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readSampleFile, textOf } from './readSampleFile'

const most = 1_000_000
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16))
const utf16 = (text: string, encoding: 'le' | 'be') =>
  Uint8Array.from(text, (one) => one.charCodeAt(0)).reduce<number[]>(
    (bytes, code) => [...bytes, ...(encoding === 'le' ? [code, 0] : [0, code])],
    [],
  )

test.each([
  ['utf-8', new TextEncoder().encode('用户 a'), '用户 a'],
  // the user logs in, in GBK
  ['gb18030', hex('d3c3bba7b5c7c2bca3ba626f62'), '用户登录：bob'],
  // traditional, in Big5
  ['big5', hex('a8cfa5cea5dfa8e8b56ea455a141626f62'), '使用立刻登下，bob'],
  ['utf-16le', Uint8Array.from(utf16('ab 1\n', 'le')), 'ab 1\n'],
  ['utf-16be', Uint8Array.from(utf16('ab 1\n', 'be')), 'ab 1\n'],
  ['latin1', hex('636166e92031'), 'café 1'],
])('the encoding %s is guessed', async (encoding, bytes, text) => {
  const file = await readSampleFile(new Blob([bytes]), most)
  expect(file).toMatchObject({ encoding, unpacked: false })
  if ('bytes' in file) expect(textOf(file, file.encoding)).toBe(text)
})

test('gzip is unpacked up to the limit, binary files and broken archives are refused', async () => {
  const packed = new Blob([Uint8Array.from(gzipSync('a b\n'))])
  const file = await readSampleFile(packed, most)
  expect(file).toMatchObject({ encoding: 'utf-8', unpacked: true })
  const large = new Blob([Uint8Array.from(gzipSync('a'.repeat(5_000)))])
  expect(await readSampleFile(large, 1_000)).toEqual({ refusal: 'tooLarge' })
  expect(await readSampleFile(new Blob([hex('1f8b0800ffff')]), most)).toEqual({
    refusal: 'brokenGzip',
  })
  const png = hex('89504e470d0a1a0a0000000d4948445200000001000000010806000000')
  expect(await readSampleFile(new Blob([png]), most)).toEqual({ refusal: 'binary' })
  // One NUL in a log does not make it binary.
  const text = new Blob([`a\0b ${'c'.repeat(100)}`])
  expect(await readSampleFile(text, most)).toMatchObject({ encoding: 'utf-8' })
})
