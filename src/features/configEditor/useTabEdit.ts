import { useMemo } from 'react'
import { useDrafts } from '../../common/resources/useDrafts'
import { claimEdit } from '../../domain/drafts/editClaims'
import { tabEditsIn } from '../../domain/drafts/tabEdits'
import { useStore } from '../../lib/hooks/useStore'
import { webLocks } from '../../lib/browser/webLocks'
import { newId } from '../../lib/text/newId'
import { createTabEdit } from './tabEdit'

/** The edit of a config ('' = a new one) that this tab works on, and the function that continues another draft. */
export function useTabEdit(config: string) {
  const drafts = useDrafts()
  const store = useMemo(
    () =>
      createTabEdit(config, {
        drafts,
        tabEdits: tabEditsIn(drafts.name),
        claim: (edit) =>
          claimEdit(edit, {
            newId,
            channel:
              'BroadcastChannel' in globalThis
                ? new BroadcastChannel(`${drafts.name}:edits`)
                : null,
            locks: 'locks' in navigator ? webLocks(drafts.name, navigator.locks) : null,
            onVisible,
          }),
      }),
    [config, drafts],
  )
  return { edit: useStore(store), adopt: store.adopt }
}

function onVisible(listener: () => void) {
  const onChange = () => {
    if (document.visibilityState === 'visible') listener()
  }
  document.addEventListener('visibilitychange', onChange)
  return () => document.removeEventListener('visibilitychange', onChange)
}
