import { expect, test } from 'vitest'
import {
  classOf,
  driftClasses,
  driftRules,
  reasonOf,
  reconcileChanges,
  type DriftClass,
  type DriftReason,
  type DriftEvidence,
  type Remedy,
} from './classes'

const runs: DriftEvidence = {
  runner: true,
  config: true,
  state: 'running',
  same: true,
  ignored: false,
  newer: false,
  fresh: false,
  online: true,
  tagged: true,
}
const differs: DriftEvidence = { ...runs, same: false, newer: true }
const none: DriftEvidence = { ...runs, runner: false, state: '', same: null, newer: null }

const table: [DriftReason, DriftClass, Remedy | null, DriftEvidence[]][] = [
  ['configUnread', 'unknown', null, [{ ...runs, config: null, same: null }]],
  [
    'noConfig',
    'noConfig',
    'removeRunner',
    [
      { ...runs, config: false, same: null },
      { ...runs, config: false, same: null, state: 'stopped', online: false },
    ],
  ],
  ['missingConfigUnread', 'unknown', null, [{ ...none, config: null }]],
  ['tagConfigMissing', 'unknown', null, [{ ...none, config: false }]],
  [
    'runnerPending',
    'pending',
    null,
    [
      { ...none, fresh: true },
      { ...none, fresh: true, online: false },
    ],
  ],
  ['runnerPendingOffline', 'pending', null, [{ ...none, online: false }]],
  ['missingAgentUnread', 'unknown', null, [{ ...none, online: null }]],
  ['noRunner', 'missing', 'assignConfig', [none]],
  [
    'unknownState',
    'unknown',
    null,
    [
      { ...runs, state: 'resting' },
      { ...runs, state: '' },
    ],
  ],
  [
    'notRunning',
    'stopped',
    'startRunner',
    [
      { ...runs, state: 'stopped' },
      { ...differs, state: 'stopped' },
      { ...differs, state: 'stopped', fresh: true },
    ],
  ],
  ['contentUnread', 'unknown', null, [{ ...runs, same: null }]],
  [
    'sameContent',
    'inSync',
    null,
    [
      runs,
      { ...runs, tagged: false },
      // Equal content is in sync, whatever the times are.
      { ...runs, newer: true },
      { ...runs, newer: null, online: null },
    ],
  ],
  [
    'ignoredDifference',
    'inSync',
    null,
    [
      { ...differs, ignored: true },
      { ...differs, ignored: true, fresh: true, newer: null },
      { ...differs, ignored: true, online: false },
    ],
  ],
  [
    'contentPending',
    'pending',
    null,
    [
      { ...differs, fresh: true },
      { ...differs, fresh: true, newer: false },
      { ...differs, fresh: true, online: false },
    ],
  ],
  [
    'changedOnHost',
    'edited',
    'renewRunner',
    [
      { ...differs, newer: false },
      { ...differs, newer: false, online: false },
    ],
  ],
  [
    'contentPendingOffline',
    'pending',
    null,
    [
      { ...differs, online: false },
      { ...differs, online: false, newer: null },
    ],
  ],
  ['agentUnread', 'unknown', null, [{ ...differs, online: null }]],
  ['undated', 'outdated', 'renewRunner', [{ ...differs, newer: null }]],
  ['notApplied', 'outdated', 'renewRunner', [differs, { ...differs, tagged: false }]],
]

test.each(table)('%s: %s', (reason, is, remedy, evidences) => {
  for (const evidence of evidences) expect(reasonOf(evidence)).toBe(reason)
  expect(classOf(reason)).toBe(is)
  const runner = { agent: 'a01', config: 'syslog' }
  expect(reconcileChanges({ reason, ...runner })).toEqual(
    remedy ? [{ kind: remedy, ...runner }] : [],
  )
})

test('every rule is in this table, and every class has a rule', () => {
  expect(table.map(([reason]) => reason)).toEqual(driftRules.map(({ reason }) => reason))
  expect(new Set(driftRules.map(({ is }) => is))).toEqual(new Set(driftClasses))
})

test('for all facts some rule holds', () => {
  const truths = [true, false, null]
  const facts = [true, false]
  for (const runner of facts)
    for (const config of truths)
      for (const same of truths)
        for (const newer of truths)
          for (const fresh of facts)
            for (const online of truths)
              for (const state of ['running', 'stopped', 'odd']) {
                const known = { runner, config, same, newer, fresh, online, state }
                const evidence = { ...known, tagged: true, ignored: false }
                expect(driftClasses).toContain(classOf(reasonOf(evidence)))
              }
})
