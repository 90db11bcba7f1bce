import { valueAt, type Path } from '../../lib/json/json'
import { parseJson, rangeIn, treeOf } from '../../lib/json/jsonText'
import { hideSecrets } from './configSecrets'
import { secretMarker } from './secretTexts'
import { coverText, isSecret } from './secrets'

/** JSON text with `secretMarker` for every secret, the rest as it was written. Text that is no JSON (yet) is searched by its looks. */
export function hideInJson(text: string): string {
  const { value, problem } = parseJson(text)
  if (problem && problem.code !== 'duplicate') return hiddenByLooks(text)
  const { hidden, places } = hideSecrets(value)
  if (problem) return hiddenByLooks(hiddenAt(text, hidden, places))
  return places.length === 0 ? text : hiddenAt(text, hidden, places)
}

function hiddenAt(text: string, hidden: unknown, places: readonly Path[]): string {
  const tree = treeOf(text)
  const spans = places.map((path) => ({ span: rangeIn(tree, path), to: valueAt(hidden, path) }))
  // From the last on: what is put in does not move what stands before it.
  return spans
    .sort((a, b) => (b.span?.from ?? 0) - (a.span?.from ?? 0))
    .reduce(
      (rest, { span, to }) =>
        span ? rest.slice(0, span.from) + JSON.stringify(to) + rest.slice(span.to) : rest,
      text,
    )
}

/** Of members with the same name only the last can be found by its place. */
const hiddenByLooks = (text: string) => coverText(hideMembers(text), () => secretMarker)

/** Whatever follows a name that tells, up to the end of the text, the line or the value, is taken for a secret. */
const hideMembers = (text: string) =>
  text.replace(member, (whole, head: string, key: string, value: string) => {
    if (!isSecret(key) || value === '""' || value === '') return whole
    return /^["\d-]/.test(value) ? `${head}"${secretMarker}"` : whole
  })

const member = /("((?:[^"\\\n]|\\.)*)"\s*:\s*)("(?:[^"\\\n]|\\.)*"?|[^\s,{}[\]"]*)/g
