import { inflate } from '../../lib/text/inflate'

/** The encodings that a sample is read with; each is a label of `TextDecoder`. */
export const sampleEncodings = [
  'utf-8',
  'gbk',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'latin1',
] as const

export type SampleEncoding = (typeof sampleEncodings)[number]

/** The encodings as the options of a reader name them. */
export const encodingNames = {
  'utf-8': 'UTF-8',
  gbk: 'GBK',
  gb18030: 'GB18030',
  big5: 'Big5',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  latin1: 'Latin-1',
} as const

/** A file as bytes, unpacked, and the encoding that its bytes suggest. */
export interface SampleFile {
  bytes: Uint8Array<ArrayBuffer>
  encoding: SampleEncoding
  /** It was packed with gzip. */
  unpacked: boolean
}

/** Why a file is no sample: not text, or too large, at least when it is unpacked. */
export type SampleFileRefusal = 'binary' | 'tooLarge' | 'brokenGzip'

/** Reads a file and unpacks gzip. @param most bytes of the unpacked file */
export async function readSampleFile(
  file: Blob,
  most: number,
): Promise<SampleFile | { refusal: SampleFileRefusal }> {
  if (file.size > most) return { refusal: 'tooLarge' }
  const packed = new Uint8Array(await file.arrayBuffer())
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b
  const bytes = isPacked ? await gunzip(packed, most) : packed
  if (typeof bytes === 'string') return { refusal: bytes }
  if (isBinary(bytes)) return { refusal: 'binary' }
  return { bytes, encoding: guessEncoding(bytes), unpacked: isPacked }
}

async function gunzip(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | SampleFileRefusal> {
  try {
    return (await inflate(packed, 'gzip', most)) ?? 'tooLarge'
  } catch {
    return 'brokenGzip'
  }
}

/** bytes at the start that tell what a file is */
const lookedAt = 65_536

/** Whether bytes are no text: one byte in twenty is a control character, other than the zeros of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null) return false
  const head = bytes.subarray(0, lookedAt)
  const controls = head.filter(
    (byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32),
  )
  return controls.length > head.length / 20
}

/** UTF-16 by its mark, or by zeros that stand at every other place. */
function utf16Of(bytes: Uint8Array): SampleEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, lookedAt)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd < head.length / 5) return null
  return odd > 10 * even ? 'utf-16le' : even > 10 * odd ? 'utf-16be' : null
}

/** The encoding of a text: UTF-16 by its zeros, UTF-8 where it is valid, else the Chinese one that reads common characters. */
export function guessEncoding(bytes: Uint8Array): SampleEncoding {
  const utf16 = utf16Of(bytes)
  if (utf16) return utf16
  if (decoded(bytes, 'utf-8') !== null) return 'utf-8'
  const scored = (['gb18030', 'big5'] as const).map((encoding) => {
    const text = decoded(bytes, encoding)
    return { encoding, score: text === null ? -1 : commonShare(text) }
  })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.encoding : 'latin1'
}

/** The text, or null where the bytes are not of the encoding. */
function decoded(bytes: Uint8Array, encoding: SampleEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** characters that most Chinese texts have, simplified and traditional, with those of logs */
const common = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着着等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系係军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采採转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報斗鬥完类類八离離华華名确確才科张張信马馬节節话話米整空元况況今集温溫传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝影算低持音众眾书書布复復容儿兒须須际際商非验驗连連断斷深难難近矿礦千周委素技备備半办辦青省列习習响響约約支般史感劳勞便团團往酸历歷市克何除消构構府称稱太准准精值号號率族维維划劃选選标標写寫存候毛亲親快效斯院查江型眼王按格养養易置派层層片始却專专状狀育厂廠京识識适適属屬圆圓包火住调調满滿县縣局照参參红紅细細引听聽该該铁鐵价價严嚴用户登录错误请求失败成功服务',
)

/** The share of common Chinese characters in those beyond Latin-1. */
export function commonShare(text: string): number {
  let [wide, known] = [0, 0]
  for (const character of text.slice(0, lookedAt)) {
    if (character < '\u0100') continue
    wide++
    if (common.has(character)) known++
  }
  return wide === 0 ? 0 : known / wide
}

/** The text of a file; what does not fit the encoding is shown as U+FFFD. */
export const textOf = ({ bytes }: Pick<SampleFile, 'bytes'>, encoding: SampleEncoding): string =>
  new TextDecoder(encoding).decode(bytes)
