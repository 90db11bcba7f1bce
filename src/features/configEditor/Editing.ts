import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Finding } from '../../contract/options/finding'
import { sameJson, type Path } from '../../lib/json/json'
import type { Store } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'

/** What the pieces of the form share. It is the same object as long as the editor lives: typing draws one field anew. */
export interface Editing {
  /** Puts, replaces or (undefined) takes away one value. */
  set: (path: Path, value: unknown) => void
  /** by place */
  findings: Store<ReadonlyMap<string, readonly Finding[]>>
  /** the place of the one secret that is shown */
  revealed: Store<string | null>
  /** where the reader is taken to */
  target: Store<{ path: Path } | null>
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('a piece of the form outside of it')
  return editing
}

/** What is wrong at exactly this place. */
export function useFindingsAt(path: Path): readonly Finding[] {
  const { findings } = useEditing()
  const place = placeOf(path)
  const read = useCallback(() => findings.get().get(place) ?? none, [findings, place])
  return useSyncExternalStore(findings.subscribe, read)
}

const none: readonly Finding[] = []

/** Whether the secret at this place is shown, and a way to change that. One is shown at a time. */
export function useRevealed(path: Path): [boolean, (shown: boolean) => void] {
  const { revealed } = useEditing()
  const place = placeOf(path)
  const shown = useStore(revealed) === place
  return [shown, (next) => revealed.set(next ? place : null)]
}

/** Whether the reader is being taken to something inside this place. */
export function useTargetInside(path: Path): boolean {
  const { target } = useEditing()
  const aim = useStore(target)?.path
  return aim !== undefined && path.every((step, i) => aim[i] === step)
}

/** A place as one text. */
export const placeOf = (path: Path) => JSON.stringify(path)

/** For pieces whose path is made anew with each drawing of their parent. */
export function sameProps<Props extends { path: Path }>(a: Props, b: Props): boolean {
  const { path: pathA, ...restA } = a
  const { path: pathB, ...restB } = b
  return sameJson(pathA, pathB) && shallowly(restA, restB)
}

function shallowly(a: object, b: object): boolean {
  const [before, after] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))]
  return (
    before.length === after.size && before.every(([key, value]) => Object.is(value, after.get(key)))
  )
}
