import { valueAt, type Path } from '../../lib/json/json'
import { parseJson, rangeIn } from '../../lib/json/jsonText'
import { hideSecrets } from './configSecrets'
import { secretMarker } from './secretTexts'
import { parseJsonTree } from '../../lib/json/jsonTree'
import { replaceCredentials, isSecret } from './secrets'

/**
 * Replaces every secret in a JSON text by `secretMarker`; the other text is unchanged. Text that is not (yet) valid JSON
 * is searched by patterns.
 */
export function hideInJson(text: string): string {
  const { value, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return hideByPattern(text)
  const { hidden, paths } = hideSecrets(value)
  if (problem) return hideByPattern(hideAt(text, hidden, paths))
  return paths.length === 0 ? text : hideAt(text, hidden, paths)
}

function hideAt(text: string, hidden: unknown, paths: readonly Path[]): string {
  const tree = parseJsonTree(text)
  const spans = paths.map((path) => ({ span: rangeIn(tree, path), to: valueAt(hidden, path) }))
  // From the last to the first, so that a replacement does not move the others.
  return spans
    .sort((a, b) => (b.span?.from ?? 0) - (a.span?.from ?? 0))
    .reduce(
      (rest, { span, to }) =>
        span ? rest.slice(0, span.from) + JSON.stringify(to) + rest.slice(span.to) : rest,
      text,
    )
}

/** Replaces secrets by patterns. Needed for duplicate keys, too: their path finds only the last. */
const hideByPattern = (text: string) => replaceCredentials(hideMembers(text), () => secretMarker)

/** Takes everything after the key of a secret as the secret, up to the end of the value, line or text. */
const hideMembers = (text: string) =>
  text.replace(member, (whole, head: string, key: string, value: string) => {
    if (!isSecret(key) || value === '""' || value === '') return whole
    return /^["\d-]/.test(value) ? `${head}"${secretMarker}"` : whole
  })

const member = /("((?:[^"\\\n]|\\.)*)"\s*:\s*)("(?:[^"\\\n]|\\.)*"?|[^\s,{}[\]"]*)/g
