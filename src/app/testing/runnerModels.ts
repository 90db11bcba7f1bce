import { expectEqual, expectReadable, format } from './expectations'
import type { Model } from './agentModels'
import { parseRunnerKey, runnerKey, type Runner, type RunnerPage } from '../../contract/runners'
import { readStatus } from '../../contract/runnerStatus'
import { compareContents } from '../../domain/drift/contentDifference'
import { digestRunner } from '../../domain/drift/digest'
import { driftOf, totalOf } from '../../domain/drift/driftOf'
import type { Change } from '../../domain/plan/model/changes'
import { configRunnerOf, emptySnapshot, runnerSnapshotOf } from '../../domain/plan/model/snapshot'
import { errorLookOf, runnerFailure, withLooks } from '../../domain/runners/runnerFailure'
import { isFailing, runnerErrors } from '../../domain/runners/runnerErrors'
import { maskedJson } from '../../domain/secrets/configSecrets'
import { runnerProblems } from '../../features/runners/filters'
import { toListedRunner } from '../../features/runners/listedRunner'
import { matchesProblem } from '../../features/runners/matchesProblem'
import { pageOfRunners } from '../../features/runners/pageOfRunners'
import { errorCount, lastErrorOf, stageTotals } from '../../features/runners/stageTotals'
import { planModel } from './planModel'

const at = 1.79e12

/** All that pages make of a page of runners. */
export function runnerModels(page: RunnerPage): Model[] {
  const { rows, agents } = page
  return [
    ['runners: status', () => rows.forEach(readRunner)],
    [
      'runners: rows',
      () => {
        const listed = rows.map((runner) => toListedRunner(runner, agents))
        for (const sort of ['name', 'hostname', 'state', 'config_timestamp'] as const)
          for (const order of ['ascend', 'descend'] as const)
            pageOfRunners(listed, { page: 1, size: 20, sort, order })
        const context = { at, states: new Map<string, string>() }
        for (const problem of runnerProblems)
          listed.filter((runner) => matchesProblem(runner, problem, context))
      },
    ],
    [
      'runners: failures',
      () => {
        const looks = rows.map(
          (one) => [runnerKey(one.agent_id, one.name), errorLookOf(one)] as const,
        )
        for (const [, look] of looks) runnerFailure(look, at, look)
        withLooks({ now: new Map(looks), before: new Map() }, looks)
      },
    ],
    [
      'runners: raw',
      () => rows.forEach(({ raw, config }) => [maskedJson(raw), maskedJson(config)]),
    ],
    [
      'runners: drift',
      () => {
        const [first] = rows
        for (const { config } of rows) compareContents(first?.config, config)
        // A scan leaves out rows that a server lists twice.
        const unique = new Map(rows.map((one) => [runnerKey(one.agent_id, one.name), one]))
        const drift = driftOf({
          configs: { rows: [], complete: true },
          tags: { rows: [], complete: true },
          runners: {
            rows: [...unique.values()].map((one) => digestRunner(one, page)),
            complete: true,
          },
          offline: { rows: [], complete: true },
          at,
        })
        expectEqual('runners of the drift', totalOf(drift.all), unique.size)
      },
    ],
    [
      'runners: plans',
      () => {
        const snapshot = emptySnapshot()
        for (const runner of rows) {
          const { agent_id, name } = runner
          snapshot.runners.set(runnerKey(agent_id, name), runnerSnapshotOf(runner, agents))
          snapshot.configRunners.set(name, [configRunnerOf(runner)])
        }
        const kinds = ['startRunner', 'stopRunner', 'resetRunner', 'removeRunner'] as const
        const changes = rows.flatMap(({ agent_id: agent, name: config }) =>
          kinds.map((kind): Change => ({ kind, agent, config })),
        )
        planModel(changes, snapshot)
      },
    ],
  ]
}

/** What a row and the panel of a runner show. */
function readRunner(runner: Runner): void {
  const { agent_id: agent, name: config } = runner
  expectEqual('the key of a runner', parseRunnerKey(runnerKey(agent, config)), { agent, config })
  const status = readStatus(runner.status, runner.error, runner.config)
  const { stages, elapsed, history } = status
  runnerErrors(runner)
  isFailing(runner)
  lastErrorOf(status)
  if (elapsed !== null) expectReadable(format.duration(elapsed * 1000))
  for (const { at: time } of history)
    if (time !== null) expectReadable(format.ago(time, at), format.dateTime(time))
  const figures = [errorCount(stages)]
  for (const kind of ['reader', 'parser', 'transform', 'sender'] as const) {
    const { success, errors, perSecond } = stageTotals(stages, kind)
    figures.push(success, errors, perSecond)
  }
  for (const figure of figures)
    if (figure !== null) expectReadable(format.compact(figure), format.number(figure))
  for (const time of [runner.config_timestamp, runner.update_time])
    if (time !== null) expectReadable(format.dateTime(time))
}
