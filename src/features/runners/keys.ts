import { parseRunnerKey } from '../../contract/runners'
import type { Change, ChangeKind } from '../../domain/plan/model/changes'

export type RunnerAct = Extract<
  ChangeKind,
  'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner'
>

/** The same change to each of these runners, by their keys. */
export const changesOf =
  (kind: RunnerAct) =>
  (keys: readonly string[]): Change[] =>
    keys.flatMap((key) => {
      const runner = parseRunnerKey(key)
      return runner ? [{ kind, ...runner }] : []
    })
