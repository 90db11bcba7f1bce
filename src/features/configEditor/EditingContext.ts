import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Finding } from '../../contract/options/finding'
import { sameJson, type Path } from '../../lib/json/json'
import type { Store } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'

/** The state that the components of the editor share. It keeps its identity, so that typing renders only one field. */
export interface EditingContextValue {
  /** Puts, replaces or (undefined) removes one value. */
  set: (path: Path, value: unknown) => void
  /** by `pathKey` */
  findings: Store<ReadonlyMap<string, readonly Finding[]>>
  /** the `pathKey` of the one secret that is revealed */
  revealed: Store<string | null>
  /** the value to focus, after a press on its finding */
  target: Store<{ path: Path } | null>
  /** the lines that the parser is checked with; they are never stored */
  sample: Store<SampleText>
  /** Asks for a confirmation that the agents have the type of an `unknownType` finding. */
  askOwnType: (finding: Finding) => void
}

/** What the user pasted to check the parser with. */
interface SampleText {
  text: string
  /** the part of the host's nginx configuration with the `log_format` */
  nginxConfiguration: string
}

export const noSample: SampleText = { text: '', nginxConfiguration: '' }

/** Provided by the editor. */
export const EditingContext = createContext<EditingContextValue | null>(null)

/** The context of the editor; throws outside of it. */
export function useEditingContext(): EditingContextValue {
  const editing = use(EditingContext)
  if (!editing) throw new Error('used outside of the config editor')
  return editing
}

/** The findings at exactly this path. */
export function useFindingsAt(path: Path): readonly Finding[] {
  const { findings } = useEditingContext()
  const key = pathKey(path)
  const read = useCallback(() => findings.get().get(key) ?? none, [findings, key])
  return useSyncExternalStore(findings.subscribe, read)
}

const none: readonly Finding[] = []

/** Whether the secret at this path is revealed, and a setter. One secret is revealed at a time. */
export function useRevealed(path: Path): [boolean, (shown: boolean) => void] {
  const { revealed } = useEditingContext()
  const key = pathKey(path)
  const shown = useStore(revealed) === key
  return [shown, (next) => revealed.set(next ? key : null)]
}

/** Whether the value to focus is at this path or within it. */
export function useIsTargetWithin(path: Path): boolean {
  const { target } = useEditingContext()
  const focused = useStore(target)?.path
  return focused !== undefined && path.every((step, i) => focused[i] === step)
}

/** The index of the item to focus in the list at this path; undefined: none in it. */
export function useTargetIndex(list: Path): number | undefined {
  const { target } = useEditingContext()
  const focused = useStore(target)?.path
  const index =
    focused && list.every((step, i) => focused[i] === step) ? focused[list.length] : null
  return typeof index === 'number' ? index : undefined
}

/** A path as a text, for use as a key. */
export const pathKey = (path: Path) => JSON.stringify(path)

/** Compares the props of a memoized component whose parent creates the path again at each render. */
export function equalPropsAndPath<Props extends { path: Path }>(a: Props, b: Props): boolean {
  const { path: pathA, ...restA } = a
  const { path: pathB, ...restB } = b
  return sameJson(pathA, pathB) && shallowEqual(restA, restB)
}

function shallowEqual(a: object, b: object): boolean {
  const [before, after] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return (
    before.length === after.size && before.every(([key, value]) => Object.is(value, after.get(key)))
  )
}
