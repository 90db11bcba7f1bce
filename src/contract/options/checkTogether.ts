import { isRecord } from '../../lib/json/json'
import { error, type Finding } from './finding'
import { holds, tableOf, textOf, typeOf } from './find'
import { goBoolean } from './grammars/goNumbers'
import { agentText, keysOf } from './grammars/goText'
import { tables, type Kind, type Option } from './tables'

type Members = Record<string, unknown>

/** Finds what the parts of a log runner do not allow each other. */
export const checkTogether = ({ reader, parser, transforms, senders, send_raw }: Members) => [
  ...checkHeadPattern(reader, parser),
  ...(send_raw === true ? checkRaw(senders) : []),
  ...recordsOf(transforms).flatMap(([transform, place]) =>
    checkServerKeys(transform, ['transforms', place], senders),
  ),
]

/** The sender options that the agent sets itself, because of the reader or of the metrics of a config. */
export function optionsGiven({ metric, reader }: Members): ReadonlySet<Option> {
  const source = metric != null ? 'metrics' : isRecord(reader) ? typeNamed('readers', reader) : ''
  const options = tables.senders.flatMap((table) => table.options)
  return new Set(options.filter(({ givenIn }) => givenIn?.includes(source)))
}

/** Some parsers make the agent give the reader a `head_pattern`, which not every reader takes. */
function checkHeadPattern(reader: unknown, parser: unknown): Finding[] {
  if (!isRecord(reader) || !isRecord(parser) || textOf(reader.head_pattern) !== '') return []
  const sets = tableOf('parsers', typeNamed('parsers', parser))?.setsHeadPattern
  const refuses = tableOf('readers', typeNamed('readers', reader))?.refuses
  return sets && refuses?.includes('head_pattern')
    ? [error(['parser', 'type'], 'noHeadPattern')]
    : []
}

/** Lines can be sent as they are by some senders only, and by any that is not fault tolerant. */
function checkRaw(senders: unknown): Finding[] {
  const unable = recordsOf(senders).filter(([sender]) => {
    const type = typeNamed('senders', sender)
    const table = tableOf('senders', type)
    const tolerant = type === 'pandora' || goBoolean(textOf(sender.fault_tolerant)) !== false
    return table && !table.sendsRaw && tolerant
  })
  return unable.map(([, place]) => error(['senders', place, 'sender_type'], 'noRawSender'))
}

/** A field that the server of a sender looks up must be one name. */
function checkServerKeys(
  transform: Record<string, unknown>,
  path: readonly (string | number)[],
  senders: unknown,
): Finding[] {
  const options = tableOf('transforms', textOf(transform.type))?.options ?? []
  const sent = new Set(recordsOf(senders).map(([sender]) => typeNamed('senders', sender)))
  return options
    .filter(({ singleFor }) => singleFor !== undefined && sent.has(singleFor))
    .filter(({ readWhen, key }) => {
      return !holds(readWhen, transform) && keysOf(textOf(transform[key])).length > 1
    })
    .map(({ key }) => error([...path, key], 'serverKey'))
}

const typeNamed = (kind: Kind, values: Record<string, unknown>) => agentText(typeOf(kind, values))

const recordsOf = (list: unknown): [Record<string, unknown>, number][] =>
  (Array.isArray(list) ? list : []).flatMap((item: unknown, place) =>
    isRecord(item) ? [[item, place]] : [],
  )
