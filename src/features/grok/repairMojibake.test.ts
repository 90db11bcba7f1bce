import { expect, test } from 'vitest'
import { repairMojibake } from './repairMojibake'

const shown = (text: string, shownAs: string) =>
  new TextDecoder(shownAs).decode(new TextEncoder().encode(text))
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16))

test.each([
  ['2026-11-30 用户登录失败：bob 密码', 'gb18030'],
  ['[错误] 数据库连接超时 10.0.0.1', 'gb18030'],
  ['naïve café – 5 µs', 'latin1'],
  ['用户 bob 登录', 'latin1'],
])('%s in UTF-8 is restored where it was shown in %s', (text, shownAs) => {
  // An odd byte before a blank is lost in GBK.
  const pasted = shown(text, shownAs)
  const repair = repairMojibake(pasted)
  expect(repair).toMatchObject({ from: 'utf-8', shownAs })
  expect(repair?.text.slice(0, 11)).toBe(text.slice(0, 11))
})

test('GBK that was shown in a western encoding is restored', () => {
  // "the user logs in: bob" in GBK
  const pasted = new TextDecoder('latin1').decode(hex('d3c3bba7b5c7c2bca3ba626f62'))
  expect(repairMojibake(pasted)).toEqual({
    from: 'gb18030',
    shownAs: 'latin1',
    text: '用户登录：bob',
  })
})

test('text that cannot have been shown so stays beside it', () => {
  const pasted = `a\u00a0😀 ${shown('用户登录', 'gb18030')} 2`
  expect(repairMojibake(pasted)?.text).toBe('a\u00a0😀 用户登录 2')
})

test.each([
  'plain 42',
  '用户登录失败',
  '支付网关',
  'Größe: 5 µs',
  'café',
  '東京 ログ',
  '�� 42',
  '😀 ok',
  'ÄÖÜ äöüß',
])('%s is left as it is', (text) => {
  expect(repairMojibake(text)).toBeNull()
})
