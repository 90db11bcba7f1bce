import { isRecord, valueAt } from '../../lib/json/json'
import { readKept } from '../../lib/json/losslessJson'
import { readAnswer } from '../../lib/json/readAnswer'
import type { JsonProblem } from '../../lib/json/jsonProblem'
import { withoutComments } from './configComments'
import { documentFromText } from './configDocument'
import { startNewSession, type EditSession } from './editSession'

/** Why a file holds no config. `many`: a backup with a list of configs. */
export type ImportProblem =
  { is: 'json'; problem: JsonProblem } | { is: 'shape' } | { is: 'many' } | { is: 'unread' }

/** The session of the imported config, or why there is none. */
export type ImportResult = { session: EditSession } | { problem: ImportProblem }

/** The keys of a config as the API wraps it. */
const wrapperKeys = ['name', 'config', 'tags', 'note']

/**
 * A config from a file: the plain config of a host, with `#` comments, or one with its name and note around it, as the API
 * has it. Of two members of a name the last one counts, as for the agent.
 */
export function parseImport(text: string, fileName: string): ImportResult {
  const json = withoutComments(text.replace(/^\uFEFF/, ''))
  const { value, problem } = documentFromText(json)
  if (problem && problem.code !== 'duplicate') return { problem: { is: 'json', problem } }
  if (!value) return { problem: { is: 'shape' } }
  if (Array.isArray(value.configs)) return { problem: { is: 'many' } }
  const fileTitle = fileName.replace(/\.[^.]*$/, '')
  if (isRecord(value.config) && wrapperKeys.some((key) => key !== 'config' && key in value)) {
    const name = typeof value.name === 'string' ? value.name : fileTitle
    return {
      session: startNewSession(
        problem ? value.config : wrappedConfig(json),
        { name },
        typeof value.note === 'string' ? value.note : '',
      ),
    }
  }
  return { session: startNewSession(problem ? value : readKept(json), { name: fileTitle }) }
}

/** The config that the API's form has inside, with its text. */
const wrappedConfig = (json: string): unknown =>
  valueAt(readAnswer(`{"files":[${json}]}`, { list: 'files', member: 'config' }), [
    'files',
    0,
    'config',
  ])

/** Reads a file of the user's host. */
export async function readImport(file: File): Promise<ImportResult> {
  try {
    return parseImport(await file.text(), file.name)
  } catch {
    return { problem: { is: 'unread' } }
  }
}
