import { useCallback, useState } from 'react'
import { useServerClock } from '../../api/query'
import { useDrafts } from '../../common/resources/useDrafts'
import { useDebouncedChange } from '../../lib/hooks/useDebouncedChange'
import { useReportUnsaved } from '../../common/useReportUnsaved'
import { useLatestRef } from '../../lib/hooks/useLatestRef'
import type { Path } from '../../lib/json/json'
import { parsed, withEdit, withEditsApplied, withText } from './configDocument'
import { isUnsaved, toDraft, type EditSession } from './editSession'

/** The pauses of typing, in ms, after which the text is parsed and the draft is stored. */
const pauseMs = { parse: 250, store: 600 }

/**
 * Edits one config ('' = a new one). While there are unsaved changes, the session is stored in this browser as the draft of
 * this edit. Other edits of the same config keep theirs.
 */
export function useEditSession({ config, id }: { config: string; id: string }, start: EditSession) {
  const drafts = useDrafts()
  const [session, setSession] = useState(start)
  const [draftStored, setDraftStored] = useState(true)
  const latest = useLatestRef(session)
  const clock = useServerClock()
  useReportUnsaved(session !== start && isUnsaved(session))
  const update = useCallback(
    (part: Partial<EditSession> | ((session: EditSession) => Partial<EditSession>)) =>
      setSession((session) => ({
        ...session,
        ...(typeof part === 'function' ? part(session) : part),
      })),
    [],
  )
  const set = useCallback(
    (path: Path, value: unknown) =>
      update(({ document }) => ({ document: withEdit(parsed(document), path, value) })),
    [update],
  )
  const setText = useCallback(
    (text: string) => update(({ document }) => ({ document: withText(document, text) })),
    [update],
  )
  const settle = useCallback(() => {
    update(settled)
    return { ...latest(), ...settled(latest()) }
  }, [update, latest])

  useDebouncedChange(session.document, settle, pauseMs.parse)
  useDebouncedChange(
    session,
    (latest) => {
      const storing = isUnsaved(latest)
        ? drafts.put({ ...toDraft(config, latest, clock.now()), id })
        : drafts.remove(id).then(() => true)
      void storing.then(setDraftStored)
    },
    pauseMs.store,
  )
  return {
    session,
    /** Changes members of the session. */
    update,
    /** Puts, replaces or (undefined) removes one value of the config. */
    set,
    /** Replaces the text, which is parsed once typing pauses. */
    setText,
    /** Parses the text and applies the form's edits to it now; returns the session as it is then. */
    settle,
    /** false when this browser could not store the draft */
    draftStored,
  }
}

const settled = ({ document }: EditSession) => ({ document: withEditsApplied(parsed(document)) })

export type EditSessionController = ReturnType<typeof useEditSession>
