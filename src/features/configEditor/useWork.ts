import { useCallback, useState } from 'react'
import { useDrafts } from '../../common/resources/useDrafts'
import type { Path } from '../../lib/json/json'
import { useAfterPause } from '../../lib/hooks/useAfterPause'
import { edited, read, settled, typed } from './document'
import { draftOf, isUnsaved, type Work } from './work'

/** Typing pauses this long before the text is read, and before the draft is stored, in ms. */
const pause = { read: 250, keep: 600 }

/** The work on one config ('' = a new one), kept as a draft in this browser while there is something unsaved. */
export function useWork(config: string, start: Work) {
  const drafts = useDrafts()
  const [work, setWork] = useState(start)
  const [kept, setKept] = useState(true)
  const change = useCallback(
    (part: Partial<Work> | ((work: Work) => Partial<Work>)) =>
      setWork((work) => ({ ...work, ...(typeof part === 'function' ? part(work) : part) })),
    [],
  )
  const set = useCallback(
    (path: Path, value: unknown) =>
      change(({ document }) => ({ document: edited(read(document), path, value) })),
    [change],
  )
  const type = useCallback(
    (text: string) => change(({ document }) => ({ document: typed(document, text) })),
    [change],
  )
  const readNow = useCallback(
    () => change(({ document }) => ({ document: settled(read(document)) })),
    [change],
  )

  useAfterPause(work.document, readNow, pause.read)
  useAfterPause(
    work,
    (latest) => {
      const storing = isUnsaved(latest)
        ? drafts.put(draftOf(config, latest, Date.now()))
        : drafts.remove(config).then(() => true)
      void storing.then(setKept)
    },
    pause.keep,
  )
  return { work, change, set, type, readNow, kept }
}

export type Working = ReturnType<typeof useWork>
