import { hideSecrets } from '../../secrets/configSecrets'
import type { Change } from '../model/changes'
import type { Step } from '../model/plan'

/** A step as it may be kept and shown: markers stand where a config in it holds secrets. */
export const withoutSecrets = (step: Step): Step => ({
  ...step,
  change: hidden(step.change),
  ...(Array.isArray(step.inverse) && { inverse: step.inverse.map(hidden) }),
})

const hidden = <C extends Change>(change: C): C =>
  'content' in change ? { ...change, content: hideSecrets(change.content).hidden } : change
