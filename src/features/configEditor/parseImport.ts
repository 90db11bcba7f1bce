import { isRecord } from '../../lib/json/json'
import { documentFromText } from './configDocument'
import { startNewSession, type EditSession } from './editSession'

/** The session of the imported config, or why there is none. */
export type ImportResult = { session: EditSession } | { problem: 'json' | 'shape' | 'many' }

/** The keys of a config as the API wraps it. */
const wrapperKeys = ['name', 'config', 'tags', 'note']

/** A config from a file: the plain config of a host, or one with its name and note wrapperKeys it, as the API has it. */
export function parseImport(text: string, fileName: string): ImportResult {
  const { value, problem } = documentFromText(text.replace(/^\uFEFF/, ''))
  if (problem) return { problem: 'json' }
  if (!value) return { problem: 'shape' }
  if (Array.isArray(value.configs)) return { problem: 'many' }
  const fileTitle = fileName.replace(/\.[^.]*$/, '')
  if (isRecord(value.config) && wrapperKeys.some((key) => key !== 'config' && key in value)) {
    const name = typeof value.name === 'string' ? value.name : fileTitle
    return {
      session: startNewSession(
        value.config,
        { name },
        typeof value.note === 'string' ? value.note : '',
      ),
    }
  }
  return { session: startNewSession(value, { name: fileTitle }) }
}
