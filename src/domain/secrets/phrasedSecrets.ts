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
  /\b(?:(?:mysql\w{0,10}|mariadb)\b[^\n|;&]{0,80}?[ \t]-p(?=[^\s\d])|(?:sshpass|mongo\w{0,8})\b[^\n|;&]{0,80}?[ \t]-p[ \t]{0,2}|redis-cli\b[^\n|;&]{0,80}?[ \t]-a[ \t]{1,2})/g

/** `-u user:`; the password follows. */
const userOption =
  /(?<![\w-])(?:-u|--user|--proxy-user)[ \t=]{1,4}["']?([^\s:"'/]{1,64}):(?=[^\s/])/g

/** `<password>x</`, `key="password" value="x"` */
const markup =
  /<([A-Za-z][\w.:-]{1,64})>(?=([^<>\n]{1,512}))\2<\/|\b(?:key|name)[ \t]{0,2}=[ \t]{0,2}\\{0,3}["']([\w.-]{2,64})\\{0,3}["'][ \t]{1,4}value[ \t]{0,2}=[ \t]{0,2}\\{0,3}["']([^"'\\\n]{1,512})\\{0,3}["']/g

/** Chinese names of secrets with their sign, and the password of an SQL account. */
const headsOfValues =
  /(?:密码|口令|密钥|令牌)[ \t]{0,4}[:：=＝][ \t]{0,4}["'“]?|\bidentified by[ \t]{1,4}(?:password[ \t]{1,4})?["']/gi

/** Chinese text after such a name is a remark, not a secret. */
const chineseValue = /^[\x21-\x7e•\uE000\uE001][^\s"'，。；;,、）)”]{0,256}/
