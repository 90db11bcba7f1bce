import { runnerKey, runners, type RunnerRef } from '../../../contract/runners'
import type { ChangeOf } from '../model/changes'
import type { PlanSnapshot, RunnerSnapshot } from '../model/snapshot'
import type { StateLabel, StepAssessment, Warning } from '../model/assessment'
import { connectionWarnings } from './membership'
import { maxChangesPerBody, type Kind, type Kinds } from './kind'

type RunnerKind = 'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner'
type RunnerChange = ChangeOf<RunnerKind>

/** How one kind of change of a runner differs from the others. */
interface Rule {
  endpoint: (typeof runners)['start' | 'stop' | 'reset' | 'remove']
  after: StateLabel
  /** a runner in this state is skipped: the change has no effect on it */
  skipState?: string
  inverse: Kind<RunnerChange>['inverse']
  verify?: Kind<RunnerChange>['verify']
  unrepeatable?: true
}

const rule = (kind: Rule): Kind<RunnerChange> => ({
  wave: 1,
  needs: ({ agent, config }) => ({ runners: [{ agent, config }], agentStates: [agent] }),
  verifyNeeds: ({ agent, config }) => ({ runners: [{ agent, config }] }),
  assess: (change, snapshot) => assessRunner(change, snapshot, kind),
  verify: kind.verify,
  inverse: kind.inverse,
  ...(kind.unrepeatable && { unrepeatable: true }),
  batchKey: () => '',
  batchLimit: () => ({ count: maxChangesPerBody }),
  label: () => `POST ${kind.endpoint.path}`,
  send: (call, changes) => call(kind.endpoint, { body: changes.map(keyOf) }),
})

function assessRunner(
  change: RunnerChange,
  snapshot: PlanSnapshot,
  { after, skipState }: Rule,
): StepAssessment {
  const { agent: id, config } = change
  const runner = snapshot.runners.get(runnerKey(id, config))
  const agent = snapshot.agents.get(id)
  const target = {
    name: (agent?.hostname ?? runner?.hostname) || id,
    sub: (agent?.ip ?? runner?.ip) || id,
    object: config,
  }
  const assessment = { target, after, warnings: [], effects: [] }
  if (runner === undefined) return { ...assessment, before: { is: 'text' }, skip: 'unread' }
  if (runner === null) {
    const removing = change.kind === 'removeRunner'
    return { ...assessment, before: { is: 'gone' }, skip: removing ? 'already' : 'gone' }
  }
  const { state, elapsed } = runner
  const before: StateLabel = { is: 'runner', value: state, ...(elapsed !== null && { elapsed }) }
  const warnings: Warning[] = agent ? connectionWarnings(agent) : []
  if (skipState === state) return { ...assessment, before, warnings, skip: 'already' }
  if (change.kind === 'resetRunner' && state === 'stopped') warnings.push('starts')
  return { ...assessment, before, warnings }
}

const wasReset: Kind<RunnerChange>['verify'] = ({ agent, config }, snapshot, { before }) => {
  const runner = snapshot.runners.get(runnerKey(agent, config))
  return runner ? hasRestarted(runner, before) : false
}

/**
 * Whether a runner has started anew: the reading time that it reports is shorter than before. null where this cannot be
 * told, because the runner had been reading for a short time only or does not report it.
 */
export function hasRestarted(
  runner: RunnerSnapshot,
  { value, elapsed }: StateLabel,
): boolean | null {
  if (value === 'stopped') return runner.state === 'running'
  if (elapsed === undefined || elapsed < minElapsed || runner.elapsed === null) return null
  return runner.elapsed < elapsed
}

/** seconds of reading before, from which a restart can be told */
const minElapsed = 120

const keyOf = ({ agent, config }: RunnerChange): RunnerRef => ({
  agent_id: agent,
  config_name: config,
})

const runner = ({ agent, config }: RunnerChange) => ({ agent, config })

export const runnerKinds: Pick<Kinds, RunnerKind> = {
  startRunner: rule({
    endpoint: runners.start,
    after: { is: 'runner', value: 'running' },
    skipState: 'running',
    inverse: (change) => [{ kind: 'stopRunner', ...runner(change) }],
  }),
  stopRunner: rule({
    endpoint: runners.stop,
    after: { is: 'runner', value: 'stopped' },
    skipState: 'stopped',
    inverse: (change) => [{ kind: 'startRunner', ...runner(change) }],
  }),
  resetRunner: rule({
    endpoint: runners.reset,
    after: { is: 'reset' },
    unrepeatable: true,
    inverse: () => 'position',
    verify: wasReset,
  }),
  removeRunner: rule({
    endpoint: runners.remove,
    after: { is: 'gone' },
    inverse: () => 'position',
  }),
}
