import { parseRunnerKey } from '../../../contract/runners'
import type { Change, ChangeKind } from './changes'

/** The changes of a single runner. */
export type RunnerChangeKind = Extract<
  ChangeKind,
  'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner'
>

/** The same change of each of these runners. Texts that are not a `runnerKey` are left out. */
export const runnerChanges =
  (kind: RunnerChangeKind) =>
  (keys: readonly string[]): Change[] =>
    keys.flatMap((key) => {
      const runner = parseRunnerKey(key)
      return runner ? [{ kind, ...runner }] : []
    })
