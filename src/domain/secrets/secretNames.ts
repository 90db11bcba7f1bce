import { secretKeys } from '../../contract/secretKeys'
import { latinName, visibleName } from './plainName'

/** Keys that the user of this browser said to be no secrets, in lower case. */
export type NotSecret = ReadonlySet<string>

export const noExceptions: NotSecret = new Set()

/** Whether the value of this key is a secret, by the words of the key. */
export function isSecret(key: string, notSecret: NotSecret = noExceptions): boolean {
  const lower = key.toLowerCase()
  if (notSecret.has(lower)) return false
  if (secretKeys.has(lower)) return true
  // No option has a longer name, and a text of any length may be in the place of a key.
  if (key.length > maxKeyLength) return false
  let named = namedSecrets.get(key)
  if (named === undefined) {
    if (namedSecrets.size >= maxNames) namedSecrets.clear()
    namedSecrets.set(key, (named = namesSecret(key)))
  }
  return named
}

/**
 * Tells of the members of an object, asked in their order, whether the value is a secret: by its key, or as the value of a
 * pair that names one before, such as `{"name": "Authorization", "value": "..."}`.
 */
export function createMemberCheck(notSecret: NotSecret = noExceptions) {
  /** what the pair may name; asked only where it has a value, since most members of this name belong to no pair */
  const named: string[] = []
  return {
    isSecret: (key: string) =>
      isSecret(key, notSecret) ||
      (named.length > 0 &&
        pairValues.has(key.toLowerCase()) &&
        named.some((name) => isSecret(name, notSecret))),
    /** Notes the text of a member that is no secret. */
    note(key: string, text: unknown) {
      if (key.length <= 6 && typeof text === 'string' && pairNames.has(key.toLowerCase()))
        named.push(text)
    },
  }
}

const pairNames = new Set(['name', 'key', 'header', 'k'])
const pairValues = new Set(['value', 'val', 'v'])

/** What the words of keys say. The keys of configs are few and return thousands of times. */
const namedSecrets = new Map<string, boolean>()
const namedKinds = new Map<string, { isHash: boolean; isHarmless: boolean }>()
const maxNames = 2_000

function namesSecret(key: string): boolean {
  const visible = visibleName(key)
  if (foreignName.test(visible)) return !harmlessForeign.test(visible)
  const latin = latinName(key)
  if (latin !== key && secretKeys.has(latin.toLowerCase())) return true
  const words = wordsOf(latin)
  const last = words.at(-1) ?? ''
  if (harmlessFirst.has(words[0] ?? '') || harmlessLast.has(last)) return false
  if (words.some((word) => strongWord.test(word) && !harmlessWords.has(word))) return true
  if (lastWords.has(last) || (passEnd.test(last) && !harmlessWords.has(last))) return true
  return words.some(
    (word, at) =>
      // `api_key`, `authkey`, `pass word`
      (/^keys?$/.test(word) && keyKinds.has(words[at - 1] ?? '')) ||
      keyKinds.has(/^(.+)keys?$/.exec(word)?.[1] ?? '') ||
      wordPairs.has(`${words[at - 1]} ${word}`),
  )
}

/**
 * Whether this key names a value that looks like chance without being a secret: an id, a hash, a pattern, a place, a
 * text.
 */
export const isHarmlessName = (key: string): boolean => kindOfName(key).isHarmless

/** Whether this key names a hash or a fingerprint. */
export const namesHash = (key: string): boolean => kindOfName(key).isHash

function kindOfName(key: string): { isHash: boolean; isHarmless: boolean } {
  const name = key.slice(0, maxKeyLength)
  let kind = namedKinds.get(name)
  if (!kind) {
    const words = wordsOf(name)
    const isHash = words.some((word) => hashWords.has(word))
    kind = { isHash, isHarmless: isHash || readableLast.has(words.at(-1) ?? '') }
    if (namedKinds.size >= maxNames) namedKinds.clear()
    namedKinds.set(name, kind)
  }
  return kind
}

const maxKeyLength = 100

/** `userPass`, `user_pass`, `USER-PASS2` -> `user`, `pass` */
const wordsOf = (key: string): string[] =>
  key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+|\d+$/)
    .filter(Boolean)

/** Names of secrets in other scripts, which have no words to tell apart. */
const foreignName =
  /密[码碼钥鑰]|口令|[秘私]钥|[金秘私]鑰|金钥|令牌|權杖|凭[证据]|[憑証]證|憑據|签名|簽名|パスワード|暗証|비밀번호|парол/i
/** Their last characters where the name is one of a file, a kind, a length, a time, a field or an algorithm. */
const harmlessForeign =
  /(?:文件|路径|目录|长度|类型|有效期|过期|时间|字段|名称|[^签簽]名|模式|策略|算法|方法|方式|版本|地址|次数|提示)$/

/** Words that make any key a secret, also at the end or the beginning of a longer word. */
const strongWord =
  /passw|passphrase|passcode|pwd|[a-z]pw$|credential|secret|tokens?$|cookies?$|^authorization|contrasen|kennwort|(?:private|access|api|session|encryption|signing|master)key/

/** Words that contain one of the above by accident. */
const harmlessWords = new Set([
  ...['secretary', 'secretion', 'tokenizer', 'bypass', 'compass', 'encompass', 'overpass'],
  ...['underpass', 'surpass', 'trespass', 'multipass'],
])

const passEnd = /pass$/

/** Words that name a secret when they are the last of a key. */
const lastWords = new Set([
  ...['pass', 'pw', 'psw', 'passkey', 'auth', 'dsn', 'ak', 'sk', 'aksk', 'jwt', 'bearer'],
  ...['creds', 'cred', 'pin', 'otp', 'psk', 'sas', 'salt', 'sign', 'signature', 'signatures'],
  ...['sig', 'community', 'mima', 'mnemonic', 'connstr'],
])

/** Words before `key` that make it a secret. */
const keyKinds = new Set([
  ...[
    'private',
    'access',
    'api',
    'app',
    'session',
    'encryption',
    'encrypt',
    'decryption',
    'secret',
  ],
  ...['signing', 'sign', 'master', 'auth', 'shared', 'license', 'hmac', 'aes', 'rsa', 'ssh', 'ssl'],
  ...['tls', 'crypto', 'cipher', 'account', 'storage', 'subscription', 'service', 'security'],
  ...['webhook', 'write', 'ingest', 'ingestion', 'instrumentation'],
])

/** Words that are a secret together. */
const wordPairs = new Set([
  'pass word',
  'pass words',
  'pass phrase',
  'pass code',
  'de passe',
  'connection string',
  'conn string',
  'conn str',
])

/** First words of switches and limits. */
const harmlessFirst = new Set([
  ...['enable', 'enabled', 'disable', 'is', 'has', 'use', 'need', 'require', 'allow', 'skip'],
  ...['show', 'max', 'min', 'num', 'public'],
])

/** Last words of places, sizes, times and ways that relate to a secret without being one. */
const harmlessLast = new Set([
  ...['file', 'files', 'path', 'paths', 'dir', 'directory', 'filepath', 'tokenizer', 'ttl'],
  ...['expire', 'expires', 'expired', 'expiry', 'expiration', 'timeout', 'length', 'len', 'size'],
  ...['enable', 'enabled', 'disabled', 'type', 'mode', 'method', 'endpoint', 'count', 'limit'],
  ...['interval', 'field', 'fields', 'column', 'columns', 'policy', 'scheme', 'algorithm', 'algo'],
  ...['version', 'required', 'name', 'names', 'url', 'uri', 'addr', 'address', 'host', 'provider'],
  ...['separator', 'delimiter', 'format', 'prefix', 'number', 'rotation', 'date', 'age', 'at'],
])

/** Words of hashes and versions. */
const hashWords = new Set([
  ...['hash', 'sha', 'sha1', 'sha256', 'sha512', 'md', 'md5', 'digest', 'checksum', 'crc', 'etag'],
  ...['commit', 'revision', 'fingerprint', 'sum'],
])

/** Last words of values that are read by people. */
const readableLast = new Set([
  ...['id', 'ids', 'uuid', 'guid', 'ulid', 'uid', 'rev', 'version', 'build', 'pattern', 'patterns'],
  ...['regex', 'regexp', 'regular', 'format', 'path', 'file', 'dir', 'script', 'query', 'sql'],
  ...['offset', 'cursor', 'topic', 'topics', 'name', 'names', 'host', 'hosts', 'hostname', 'tag'],
  ...['tags', 'label', 'labels', 'field', 'fields', 'schema', 'note', 'description', 'title'],
  ...[
    'layout',
    'expression',
    'condition',
    'filter',
    'index',
    'table',
    'database',
    'repo',
    'bucket',
  ],
  ...['trace', 'span', 'request', 'reqid'],
])
