import { isRecord } from '../../lib/json/json'
import { error, type Finding } from './finding'
import { allHold, tableOf, asText, typeOf } from './lookup'
import { goBoolean } from '../goNumbers'
import { agentText, fieldPath } from './grammars/goText'
import { tables, type Kind, type Option } from './tables'

type Members = Record<string, unknown>

/** Checks combinations of reader, parser, transforms and senders that the agent refuses in a log runner. */
export const checkCombinations = ({ reader, parser, transforms, senders, send_raw }: Members) => [
  ...checkHeadPattern(reader, parser),
  ...(send_raw === true ? checkRawSending(senders) : []),
  ...indexedRecords(transforms).flatMap(([transform, index]) =>
    checkServerKeys(transform, ['transforms', index], senders),
  ),
]

/** The sender options that the agent sets itself because of the config's reader or metrics. */
export function agentSetOptions({ metric, reader }: Members): ReadonlySet<Option> {
  const source =
    metric != null ? 'metrics' : isRecord(reader) ? trimmedTypeOf('readers', reader) : ''
  const options = tables.senders.flatMap((table) => table.options)
  return new Set(options.filter(({ setByAgentFor }) => setByAgentFor?.includes(source)))
}

/** For some parsers the agent sets the reader's `head_pattern`, which not every reader supports. */
function checkHeadPattern(reader: unknown, parser: unknown): Finding[] {
  if (!isRecord(reader) || !isRecord(parser) || asText(reader.head_pattern) !== '') return []
  const sets = tableOf('parsers', trimmedTypeOf('parsers', parser))?.setsHeadPattern
  const unsupportedOptions = tableOf(
    'readers',
    trimmedTypeOf('readers', reader),
  )?.unsupportedOptions
  return sets && unsupportedOptions?.includes('head_pattern')
    ? [error(['parser', 'type'], 'headPatternUnsupported')]
    : []
}

/** Only some sender types can send raw lines, as can any sender without fault tolerance. */
function checkRawSending(senders: unknown): Finding[] {
  const unable = indexedRecords(senders).filter(([sender]) => {
    const type = trimmedTypeOf('senders', sender)
    const table = tableOf('senders', type)
    const tolerant = type === 'pandora' || goBoolean(asText(sender.fault_tolerant)) !== false
    return table && !table.sendsRaw && tolerant
  })
  return unable.map(([, index]) =>
    error(['senders', index, 'sender_type'], 'rawSendingUnsupported'),
  )
}

/** A field that the server of a sender looks up must not be nested. */
function checkServerKeys(
  transform: Record<string, unknown>,
  path: readonly (string | number)[],
  senders: unknown,
): Finding[] {
  const options = tableOf('transforms', asText(transform.type))?.options ?? []
  const sent = new Set(indexedRecords(senders).map(([sender]) => trimmedTypeOf('senders', sender)))
  return options
    .filter(({ topLevelFor }) => topLevelFor !== undefined && sent.has(topLevelFor))
    .filter(({ readWhen, key }) => {
      return !allHold(readWhen, transform) && fieldPath(asText(transform[key])).length > 1
    })
    .map(({ key }) => error([...path, key], 'nestedKey'))
}

const trimmedTypeOf = (kind: Kind, values: Record<string, unknown>) =>
  agentText(typeOf(kind, values))

const indexedRecords = (list: unknown): [Record<string, unknown>, number][] =>
  (Array.isArray(list) ? list : []).flatMap((item: unknown, index) =>
    isRecord(item) ? [[item, index]] : [],
  )
