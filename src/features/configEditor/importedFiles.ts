import { checkConfig } from '../../contract/options/check'
import { newNameProblem, type NameProblem } from '../../contract/names'
import type { Change } from '../../domain/plan/model/changes'
import { contentOf } from './editSession'
import type { ImportProblem, ImportResult } from './parseImport'

/** A file that the user chose, with what was read from it. */
export interface ImportedFile {
  id: string
  fileName: string
  /** the name of the config to create, as it is typed */
  name: string
  read: ImportResult
  /** how many errors the config has; 0 without a config */
  errors: number
}

/** What keeps a file from being created; null: nothing. `errors`: the agent refuses the config. */
export type Hindrance =
  | { is: 'file'; problem: ImportProblem }
  | { is: 'name'; problem: NameProblem | 'twice' }
  | { is: 'errors'; count: number }
  | null

/** A file that was read, with the name that its config gets at first and its errors. */
export function importedFile(file: Pick<ImportedFile, 'id' | 'fileName' | 'read'>): ImportedFile {
  const { read } = file
  if (!('session' in read)) return { ...file, name: '', errors: 0 }
  const findings = checkConfig(contentOf(read.session))
  return {
    ...file,
    name: read.session.fresh?.name ?? '',
    errors: findings.filter(({ severity }) => severity === 'error').length,
  }
}

/** What keeps each file from being created, in their order. */
export function hindrancesOf(files: readonly ImportedFile[]): Hindrance[] {
  const names = files.flatMap(({ name, read }) => ('session' in read ? [name.trim()] : []))
  return files.map(({ name, read, errors }): Hindrance => {
    if (!('session' in read)) return { is: 'file', problem: read.problem }
    const problem = newNameProblem('configName', name.trim())
    if (problem) return { is: 'name', problem }
    if (names.filter((other) => other === name.trim()).length > 1)
      return { is: 'name', problem: 'twice' }
    return errors > 0 ? { is: 'errors', count: errors } : null
  })
}

/** The changes that create the configs of all files without a hindrance. */
export function createChanges(files: readonly ImportedFile[]): Change[] {
  const hindrances = hindrancesOf(files)
  return files.flatMap(({ name, read }, index): Change[] => {
    const content = 'session' in read && !hindrances[index] ? contentOf(read.session) : null
    if (!content || !('session' in read)) return []
    const { note } = read.session
    return [{ kind: 'createConfig', config: name.trim(), note, content, tags: [] }]
  })
}
