/** What a sender's name in a status says: its type ('' where it does not), and where it sends or what it is called. */
export interface SenderName {
  type: string
  target: string
}

/**
 * How senders without a name of their own call themselves: the type, what comes before the target, and what comes after it.
 * Source: the NewSender and Name functions of logkit's sender packages.
 */
const forms: readonly (readonly [type: string, before: string, after: string])[] = [
  ['discard', 'discardSender', ''],
  ['file', 'fileSender:', ''],
  ['http', 'httpSender_', '_'],
  ['open_falcon', 'open_falcon_transfer_', '_'],
  ['pandora', 'pandoraSender:(', ')'],
  ['kafka', 'kafkaSender:(', ')'],
  ['elasticsearch', 'elasticSender:(', ')'],
  // It leaves its parenthesis open.
  ['influxdb', 'influxdbSender:(', ''],
  ['mongodb_acc', 'mongodb_acc:(', ')'],
  // A csv sender calls itself by the name of another type; what follows tells the two apart.
  ['csv', 'sqlfile(path_prefix:', ')'],
  ['sqlfile', 'sqlfile(table:', ')'],
]

/** Takes a sender's name apart. A name that is a type and no more is that type. */
export function senderName(name: string): SenderName {
  const form = forms.find(([, before, after]) => name.startsWith(before) && name.endsWith(after))
  if (form) {
    const [type, before, after] = form
    const target = name.slice(before.length, name.length - after.length)
    return { type, target }
  }
  const type = types.has(name) ? name : ''
  return { type, target: type ? '' : name }
}

const types: ReadonlySet<string> = new Set([...forms.map(([type]) => type), 'mysql'])
