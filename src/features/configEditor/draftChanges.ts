import { diffConfigs } from '../../contract/configDiff'
import type { Draft } from '../../domain/drafts/drafts'
import { restoreSession } from './editSession'

/** What a draft changes of the version that it began with. */
export interface DraftChanges {
  /** the content that was typed, with markers in the place of secrets; null while it is not a JSON object */
  content: Record<string, unknown> | null
  /** the sections of a config that differ */
  sections: ReturnType<typeof diffConfigs>[number]['name'][]
  note: boolean
}

/** What a draft changes; of a new config all of its sections. */
export function draftChanges(draft: Draft): DraftChanges {
  const { document, base, note } = restoreSession(draft, null)
  const content = document.value
  return {
    content,
    sections: content
      ? diffConfigs(base?.content ?? {}, content, { exact: true }).map(({ name }) => name)
      : [],
    note: note !== (base?.note ?? ''),
  }
}
