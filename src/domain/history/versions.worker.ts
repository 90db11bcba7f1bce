import type { ResultMessage, TaskMessage } from '../../lib/async/workerQueue'
import { hideVersion, type HiddenVersion, type VersionTask } from './versionReader'

/** Hides the secrets of the contents of configs in a worker. */
addEventListener('message', ({ data: { id, task } }: MessageEvent<TaskMessage<VersionTask>>) => {
  const message: ResultMessage<HiddenVersion> = { id, result: hideVersion(task) }
  postMessage(message)
})
