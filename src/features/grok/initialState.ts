import { isRecord } from '../../lib/json/json'
import { fromGrokParser } from './grokParser'
import type { WorkbenchState, GrokStore } from './grokStore'
import { fromLinkFragment } from './shareLink'
import { emptyState, isEmptyState } from './useWorkbenchState'

/** The parts of an address that may carry a workbench state: the fragment of a link, or the router's state. */
export interface Incoming {
  hash: string
  state: unknown
}

export interface InitialState {
  state: WorkbenchState
  /** the state that a link replaced; null: none, or none worth keeping */
  replaced: WorkbenchState | null
  /** The link could not be read, and the stored state stays. */
  broken: boolean
}

/** Loads the state that the workbench opens with: the one that the address carries, else the stored one. */
export async function loadInitialState(
  { hash, state }: Incoming,
  store: GrokStore,
): Promise<InitialState> {
  const stored = await store.load()
  const incoming = hash === '' ? withParser(state, stored) : await fromLinkFragment(hash)
  const replacedBefore = await store.loadReplaced()
  if (!incoming)
    return { state: stored ?? emptyState, replaced: replacedBefore, broken: hash !== '' }
  const isSame = JSON.stringify(incoming) === JSON.stringify(stored)
  const replaced = stored && !isSame && !isEmptyState(stored) ? stored : replacedBefore
  await store.saveReplaced(replaced)
  await store.save(incoming)
  return { state: incoming, replaced, broken: false }
}

/** The stored state with the patterns of a config's parser; null where the address carries no parser. */
function withParser(state: unknown, stored: WorkbenchState | null): WorkbenchState | null {
  if (!isRecord(state) || !isRecord(state.grokParser)) return null
  return { ...(stored ?? emptyState), ...fromGrokParser(state.grokParser) }
}
