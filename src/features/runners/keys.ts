import type { Change, ChangeKind } from '../../domain/plan/model/changes'

export type RunnerAct = Extract<
  ChangeKind,
  'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner'
>

/** The runner that a `runnerName` names; null where it names none. */
export function runnerOf(key: string): { agent: string; config: string } | null {
  const parts = key.split('/')
  try {
    const [agent = '', config = ''] = parts.map(decodeURIComponent)
    return parts.length === 2 && agent && config ? { agent, config } : null
  } catch {
    return null
  }
}

/** The same change to each of these runners, by their keys. */
export const changesOf =
  (kind: RunnerAct) =>
  (keys: readonly string[]): Change[] =>
    keys.flatMap((key) => {
      const runner = runnerOf(key)
      return runner ? [{ kind, ...runner }] : []
    })
