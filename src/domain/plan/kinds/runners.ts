import { runnerKey, runners, type RunnerKey } from '../../../contract/runners'
import type { ChangeOf } from '../model/changes'
import type { PlanSnapshot } from '../model/snapshot'
import type { StateLabel, StepAssessment, Warning } from '../model/assessment'
import { mostInBody, type Kind, type Kinds } from './kind'

type RunnerKind = 'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner'
type RunnerChange = ChangeOf<RunnerKind>

interface Rule {
  endpoint: (typeof runners)['start' | 'stop' | 'reset' | 'remove']
  after: StateLabel
  /** the state in which there is nothing to do */
  already?: string
  inverse: Kind<RunnerChange>['inverse']
  happened?: Kind<RunnerChange>['happened']
}

const rule = (kind: Rule): Kind<RunnerChange> => ({
  wave: 1,
  needs: ({ agent, config }) => ({ runners: [{ agent, config }], states: [agent] }),
  proof: ({ agent, config }) => ({ runners: [{ agent, config }] }),
  look: (change, known) => lookAt(change, known, kind),
  happened: kind.happened,
  inverse: kind.inverse,
  group: () => '',
  room: () => ({ most: mostInBody }),
  label: () => `POST ${kind.endpoint.path}`,
  send: (call, changes) => call(kind.endpoint, { body: changes.map(keyOf) }),
})

function lookAt(
  change: RunnerChange,
  known: PlanSnapshot,
  { after, already }: Rule,
): StepAssessment {
  const { agent: id, config } = change
  const runner = known.runners.get(runnerKey(id, config))
  const agent = known.agents.get(id)
  const target = {
    name: (agent?.hostname ?? runner?.hostname) || id,
    sub: (agent?.ip ?? runner?.ip) || id,
    object: config,
  }
  const sight = { target, after, warnings: [], effects: [] }
  if (runner === undefined) return { ...sight, before: { is: 'text' }, skip: 'unread' }
  if (runner === null) {
    const removing = change.kind === 'removeRunner'
    return { ...sight, before: { is: 'gone' }, skip: removing ? 'already' : 'gone' }
  }
  const { state, elapsed } = runner
  const before: StateLabel = { is: 'runner', value: state, ...(elapsed !== null && { elapsed }) }
  if (already === state) return { ...sight, before, skip: 'already' }
  const warnings: Warning[] = []
  if (agent && agent.state !== 'online')
    warnings.push(agent.state === 'register' ? 'registered' : 'offline')
  if (change.kind === 'resetRunner' && state === 'stopped') warnings.push('starts')
  return { ...sight, before, warnings }
}

/**
 * A reset shows in the time that the runner says it has been reading: it begins anew. Of one that had hardly begun
 * nobody can tell.
 */
const wasReset: Kind<RunnerChange>['happened'] = ({ agent, config }, known, { value, elapsed }) => {
  const runner = known.runners.get(runnerKey(agent, config))
  if (!runner) return false
  if (value === 'stopped') return runner.state === 'running'
  if (elapsed === undefined || elapsed < hardlyBegun || runner.elapsed === null) return null
  return runner.elapsed < elapsed
}

/** seconds */
const hardlyBegun = 120

const keyOf = ({ agent, config }: RunnerChange): RunnerKey => ({
  agent_id: agent,
  config_name: config,
})

const runner = ({ agent, config }: RunnerChange) => ({ agent, config })

export const runnerKinds: Pick<Kinds, RunnerKind> = {
  startRunner: rule({
    endpoint: runners.start,
    after: { is: 'runner', value: 'running' },
    already: 'running',
    inverse: (change) => [{ kind: 'stopRunner', ...runner(change) }],
  }),
  stopRunner: rule({
    endpoint: runners.stop,
    after: { is: 'runner', value: 'stopped' },
    already: 'stopped',
    inverse: (change) => [{ kind: 'startRunner', ...runner(change) }],
  }),
  resetRunner: rule({
    endpoint: runners.reset,
    after: { is: 'reset' },
    inverse: () => 'position',
    happened: wasReset,
  }),
  removeRunner: rule({
    endpoint: runners.remove,
    after: { is: 'gone' },
    inverse: () => 'position',
  }),
}
