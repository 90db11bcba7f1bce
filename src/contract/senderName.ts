/** A sender's name in a status, taken apart: the type ('' when unknown), and its target or custom name. */
export interface SenderName {
  type: string
  target: string
}

/**
 * The default names of senders: the type, the text before the target, and the text after it.
 * Source: the NewSender and Name functions of logkit's sender packages.
 */
const nameForms: readonly (readonly [type: string, before: string, after: string])[] = [
  ['discard', 'discardSender', ''],
  ['file', 'fileSender:', ''],
  ['http', 'httpSender_', '_'],
  ['open_falcon', 'open_falcon_transfer_', '_'],
  ['pandora', 'pandoraSender:(', ')'],
  ['kafka', 'kafkaSender:(', ')'],
  ['elasticsearch', 'elasticSender:(', ')'],
  // logkit omits the closing parenthesis.
  ['influxdb', 'influxdbSender:(', ''],
  ['mongodb_acc', 'mongodb_acc:(', ')'],
  // A csv sender uses the name of another type; the text behind it distinguishes the two.
  ['csv', 'sqlfile(path_prefix:', ')'],
  ['sqlfile', 'sqlfile(table:', ')'],
]

/** Parses a sender's name. A name that equals a type is that type. */
export function senderName(name: string): SenderName {
  const form = nameForms.find(
    ([, before, after]) => name.startsWith(before) && name.endsWith(after),
  )
  if (form) {
    const [type, before, after] = form
    const target = name.slice(before.length, name.length - after.length)
    return { type, target }
  }
  const type = types.has(name) ? name : ''
  return { type, target: type ? '' : name }
}

const types: ReadonlySet<string> = new Set([...nameForms.map(([type]) => type), 'mysql'])
