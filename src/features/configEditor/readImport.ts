import { isRecord } from '../../lib/json/json'
import { fromText } from './document'
import { beginNew, type Work } from './work'

export type Read = { work: Work } | { problem: 'json' | 'shape' | 'many' }

/** Members of an answer of the API around its config. */
const around = ['name', 'config', 'tags', 'note']

/** A config from a file: the config itself, as a host has it, or one with its name and note around it, as the API has it. */
export function readImport(text: string, fileName: string): Read {
  const { value, problem } = fromText(text.replace(/^\uFEFF/, ''))
  if (problem) return { problem: 'json' }
  if (!value) return { problem: 'shape' }
  if (Array.isArray(value.configs)) return { problem: 'many' }
  const fileTitle = fileName.replace(/\.[^.]*$/, '')
  if (isRecord(value.config) && around.some((key) => key !== 'config' && key in value)) {
    const name = typeof value.name === 'string' ? value.name : fileTitle
    return {
      work: beginNew(value.config, { name }, typeof value.note === 'string' ? value.note : ''),
    }
  }
  return { work: beginNew(value, { name: fileTitle }) }
}
