import { commonShare } from './readSampleFile'

/** A text that a program showed in one encoding while its bytes were of another one. */
export interface Repair {
  /** the encoding of the bytes */
  from: 'utf-8' | 'gb18030' | 'big5'
  /** the encoding in which they were shown */
  shownAs: 'gb18030' | 'big5' | 'latin1'
  /** the text as it was written */
  text: string
}

/** characters from which the encodings are guessed */
const maxLength = 50_000
/** the share of common characters of a Chinese text, and the share of lost ones that a repair may have */
const [wantedShare, maxLost] = [0.4, 0.05]

const pairs = [
  ['gb18030', 'utf-8'],
  ['latin1', 'utf-8'],
  ['big5', 'utf-8'],
  ['latin1', 'gb18030'],
  ['latin1', 'big5'],
] as const

/**
 * Guesses whether a pasted text was shown in a wrong encoding, as a log in UTF-8 is in a terminal set to GBK, and restores it.
 * null: the text is likely as it was written, or its bytes cannot be told.
 */
export function repairMojibake(text: string): Repair | null {
  const head = text.slice(0, maxLength)
  if (!/[\u0080-\uffff]/.test(head)) return null
  const found = pairs.find(([shownAs, from]) => isLikely(head, reread(head, shownAs, from), from))
  if (!found) return null
  const [shownAs, from] = found
  return { from, shownAs, text: reread(text, shownAs, from) }
}

/** Valid UTF-8 hardly ever comes about by chance; a text in a Chinese encoding must have common characters. */
function isLikely(shown: string, text: string, from: Repair['from']): boolean {
  if (text === shown) return false
  const others = text.match(/[\u0080-\uffff]/g) ?? []
  const lost = others.filter((one) => one === '\ufffd').length
  // The rest of a character whose last byte was lost is lost, too.
  const lostBefore = 2 * (shown.split('\ufffd').length - 1)
  if (others.length === lost || lost - lostBefore > others.length * maxLost) return false
  if (from === 'utf-8') return commonShare(text) >= commonShare(shown)
  return others.length > 1 && commonShare(text) >= wantedShare
}

/** Encodes a text as it was shown, and decodes the bytes. Characters that the encoding has not were pasted as they are. */
function reread(text: string, shownAs: Repair['shownAs'], from: Repair['from']): string {
  const codes = codesOf(shownAs)
  const decoder = new TextDecoder(from)
  const parts: string[] = []
  let bytes: number[] = []
  const decode = () => {
    const part = decoder.decode(Uint8Array.from(bytes))
    bytes = []
    return part
  }
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : codes.get(character)
    // What was lost in showing it stays lost.
    if (character === '\ufffd') bytes.push(0xff)
    else if (code === undefined) parts.push(decode(), character)
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return [...parts, decode()].join('')
}

const knownCodes = new Map<string, ReadonlyMap<string, number>>()

/** The bytes of each character of an encoding, as one number. Browsers decode these encodings and do not encode them. */
function codesOf(encoding: Repair['shownAs']): ReadonlyMap<string, number> {
  const known = knownCodes.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, number>()
  const add = (code: number, ...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    const isOne = character.length === 1 && character !== '\ufffd'
    if (isOne && !codes.has(character)) codes.set(character, code)
  }
  for (let high = 0x80; high <= 0xff; high++) {
    if (encoding === 'latin1') add(high, high)
    else for (let low = 0x40; low <= 0xfe; low++) add(high * 256 + low, high, low)
  }
  knownCodes.set(encoding, codes)
  return codes
}
