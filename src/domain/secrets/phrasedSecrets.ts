import { valueAfter } from './namedSecrets'
import { isSecret, type NotSecret } from './secretNames'
import type { SecretSpan } from './secretSpans'

/**
 * Secrets that a text names in other ways than `name=value`: options of commands (`--password x`, `curl -u user:x`,
 * `mysql -px`), markup (`<password>x</password>`), and Chinese words. All expressions are bounded, so that the time grows
 * with the text alone.
 */
export function phrasedSecrets(text: string, notSecret: NotSecret): SecretSpan[] {
  const found: SecretSpan[] = []
  const add = (from: number, to: number, prefixFrom: number) => {
    if (from < to) found.push({ from, to, prefix: text.slice(prefixFrom, from) })
  }
  if (text.includes('-')) {
    for (const { 0: head, 1: name = '', index } of text.matchAll(namedOption)) {
      if (!isSecret(name, notSecret)) continue
      const value = valueAfter(text, index + head.length, '=')
      if (!text.startsWith('-', value.from)) add(value.from, value.to, index)
    }
    for (const { 0: head, index } of text.matchAll(shortOption)) {
      const value = valueAfter(text, index + head.length, '=')
      add(value.from, value.to, index + head.length - 3)
    }
    for (const { 0: head, 1: user = '', index } of text.matchAll(userOption)) {
      const value = valueAfter(text, index + head.length, '=')
      add(value.from, value.to, index + head.length - user.length - 1)
    }
  }
  if (text.includes('</') || text.includes('value'))
    for (const { 0: whole, 1: element, 2: content, 3: key, 4: attribute, index } of text.matchAll(
      markup,
    )) {
      const name = element ?? key ?? ''
      const value = content ?? attribute ?? ''
      if (!isSecret(name.replace(/^.*:/, ''), notSecret)) continue
      const from = index + whole.lastIndexOf(value)
      add(from, from + value.length, index)
    }
  for (const [form, isSecretName] of sentences)
    for (const { 0: head, 1: name = '', index } of text.matchAll(form)) {
      const value = valueAfter(text, index + head.length, '=')
      const isNamed = isSecretName ? isSecret(name, notSecret) : !notSecret.has(name.toLowerCase())
      if (isNamed && (isSecretName || isTyped(text.slice(value.from, value.to))))
        add(value.from, value.to, index)
    }
  for (const { 0: head, 1: indent = '', 2: name = '', 3: isBlock, index } of text.matchAll(
    yamlHead,
  )) {
    if (!isSecret(name, notSecret)) continue
    const from = index + head.length
    const to = blockEnd(text, from, indent.length)
    const body = text.slice(from, to)
    if (isBlock || (!/\s/.test(body.trim()) && isTyped(body.trim())))
      add(from + (body.length - body.trimStart().length), from + body.trimEnd().length, index)
  }
  for (const { 0: head, index } of text.matchAll(headsOfValues)) {
    const value = chineseValue.exec(text.slice(index + head.length, index + head.length + 260))
    if (value) add(index + head.length, index + head.length + value[0].length, index)
  }
  return found
}

/** `--password `, `-token ` */
const namedOption = /(?<![\w-])--?([A-Za-z][\w.-]{1,40})[ \t]{1,4}(?=[^\s-])/g

/** The options of clients that are followed by a password. */
const shortOption =
  /\b(?:(?:mysql\w{0,10}|mariadb)\b[^\n|;&]{0,80}?[ \t]-p(?=[^\s\d])|(?:sshpass|mongo\w{0,8}|docker[ \t]{1,4}login)\b[^\n|;&]{0,80}?[ \t]-p[ \t]{0,2}|snmp\w{2,10}\b[^\n|;&]{0,80}?[ \t]-[cAX][ \t]{1,2}|ldap\w{2,10}\b[^\n|;&]{0,80}?[ \t]-w[ \t]{1,2}|curl\b[^\n|;&]{0,80}?[ \t](?:-b|--cookie)[ \t]{1,2}|redis-cli\b[^\n|;&]{0,80}?[ \t]-a[ \t]{1,2})/g

/** `-u user:`; the password follows. */
const userOption =
  /(?<![\w-])(?:-u|--user|--proxy-user)[ \t=]{1,4}["']?([^\s:"'/]{1,64}):(?=[^\s/])/g

/** `<password>x</`, `key="password" value="x"` */
const markup =
  /<([A-Za-z][\w.:-]{1,64})>(?=([^<>\n]{1,512}))\2<\/|\b(?:key|name)[ \t]{0,2}=[ \t]{0,2}\\{0,3}["']([\w.-]{2,64})\\{0,3}["'][ \t]{1,4}value[ \t]{0,2}=[ \t]{0,2}\\{0,3}["']([^"'\\\n]{1,512})\\{0,3}["']/g

/**
 * Sentences that say a password, whose value is told from a word by its characters: `password is X`, `password "X" was
 * refused`, `login u password X`; and pairs of YAML, whose name says whether the value is a secret.
 */
const sentences: readonly (readonly [form: RegExp, isSecretName: boolean])[] = [
  [
    /(passw(?:or)?d|passphrase|passcode|pwd|requirepass|masterauth|pass[ _-]word|(?:api|access|secret)[ _-]?key)(?:[ \t"':=]|\\t){1,4}(?:(?:is|was|are)[ \t]{1,4})?["']?/gi,
    false,
  ],
  [/\bset (password) for [^\n=]{1,80}=[ \t]{0,4}/gi, false],
  [
    /\b(?:name|key):[ \t]{0,4}["']?([\w.-]{2,64})["']?[ \t]{0,4}(?:\r?\n|\\n)[ \t]{0,40}value:[ \t]{1,4}/g,
    true,
  ],
]

/** Whether this is no word of a sentence: it has a digit, a sign or letters of both cases. */
const isTyped = (value: string): boolean =>
  value.length >= 4 && !/^[A-Za-z]?[a-z'’-]*[.,:;!?)]*$|^[A-Z]+[)]?$|[:=(%{]/.test(value)

/** A name of YAML whose value is in the lines below; the ends of lines are escaped in a text of JSON. */
const yamlHead =
  /(?:^|\\n|[^\w.-])([ \t]{0,40})(?:- )?["']?([\w.-]{2,64})["']?[ \t]{0,4}:[ \t]{0,4}([|>][+-]?\d?)?[ \t]{0,4}(?:\r?\n|\\n)/gm

/** The end of the lines that are indented more than this many characters. */
function blockEnd(text: string, from: number, indent: number): number {
  const block = text.slice(from, from + maxBlock)
  let end = 0
  for (const { 0: line, 1: blanks = '', index } of block.matchAll(blockLine)) {
    if (line === '' || (line !== blanks && blanks.length <= indent)) break
    const quote = line.search(/["'`]/)
    if (quote >= 0) return from + index + quote
    end = index + line.length
    if (/^(?:\n|\\n)/.test(block.slice(end))) end += block.startsWith('\n', end) ? 1 : 2
  }
  return from + end
}
const blockLine = /(?<=^|\n|\\n)([ \t]*)(?:(?!\\n)[^\n])*/g
const maxBlock = 8192

/** Chinese names of secrets with their sign, and the password of an SQL account. */
const headsOfValues =
  /(?:密[码碼钥鑰]|口令|[秘私]钥|[金秘私]鑰|令牌|凭[证据]|[签簽]名|パスワード|비밀번호|пароль)(?:["'”’」]?[ \t]{0,4}(?:[:：=＝]|是|为)[ \t]{0,4}["'“「]?|[ \t]{1,4}["'“「]?(?=[!-~]{4})(?=[^\s]{0,40}\d|[a-z]{0,40}[A-Z]{1,40}[a-z]))|\bidentified by[ \t]{1,4}(?:password[ \t]{1,4})?["']/gi

/** Chinese text after such a name is a remark, not a secret. */
const chineseValue = /^(?!\/[*/])[\x21-\x7e•\uE000\uE001][^\s"'，。；;,、）)”]{0,256}/
