import { expect, test } from 'vitest'
import {
  classOf,
  driftClasses,
  driftRules,
  reasonOf,
  reconcile,
  type DriftClass,
  type DriftReason,
  type Evidence,
  type Remedy,
} from './classes'

const runs: Evidence = {
  runner: true,
  config: true,
  state: 'running',
  same: true,
  newer: false,
  fresh: false,
  online: true,
  tagged: true,
}
const differs: Evidence = { ...runs, same: false, newer: true }
const none: Evidence = { ...runs, runner: false, state: '', same: null, newer: null }

const table: [DriftReason, DriftClass, Remedy | null, Evidence[]][] = [
  ['configUnread', 'unknown', null, [{ ...runs, config: null, same: null }]],
  [
    'noConfig',
    'orphan',
    'removeRunner',
    [
      { ...runs, config: false, same: null },
      { ...runs, config: false, same: null, state: 'stopped', online: false },
    ],
  ],
  ['unreadToCome', 'unknown', null, [{ ...none, config: null }]],
  ['nothingToCome', 'unknown', null, [{ ...none, config: false }]],
  [
    'coming',
    'settling',
    null,
    [
      { ...none, fresh: true },
      { ...none, fresh: true, online: false },
    ],
  ],
  ['comesWhenBack', 'settling', null, [{ ...none, online: false }]],
  ['contactUnreadToCome', 'unknown', null, [{ ...none, online: null }]],
  ['noRunner', 'missing', 'handOut', [none]],
  [
    'oddState',
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
    'inStep',
    null,
    [
      runs,
      { ...runs, tagged: false },
      // Times are a hint: the same content is the same content.
      { ...runs, newer: true },
      { ...runs, newer: null, online: null },
    ],
  ],
  [
    'pushed',
    'settling',
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
    'followsWhenBack',
    'settling',
    null,
    [
      { ...differs, online: false },
      { ...differs, online: false, newer: null },
    ],
  ],
  ['contactUnread', 'unknown', null, [{ ...differs, online: null }]],
  ['undated', 'outdated', 'renewRunner', [{ ...differs, newer: null }]],
  ['notTaken', 'outdated', 'renewRunner', [differs, { ...differs, tagged: false }]],
]

test.each(table)('%s: %s', (reason, is, remedy, evidences) => {
  for (const evidence of evidences) expect(reasonOf(evidence)).toBe(reason)
  expect(classOf(reason)).toBe(is)
  const place = { agent: 'a01', config: 'syslog' }
  expect(reconcile({ reason, ...place })).toEqual(remedy ? [{ kind: remedy, ...place }] : [])
})

test('every rule is in the table above, and every class has one', () => {
  expect(table.map(([reason]) => reason)).toEqual(driftRules.map(({ reason }) => reason))
  expect(new Set(driftRules.map(({ is }) => is))).toEqual(new Set(driftClasses))
})

test('whatever is known, some rule holds', () => {
  const truths = [true, false, null]
  const facts = [true, false]
  for (const runner of facts)
    for (const config of truths)
      for (const same of truths)
        for (const newer of truths)
          for (const fresh of facts)
            for (const online of truths)
              for (const state of ['running', 'stopped', 'odd']) {
                const evidence = { runner, config, same, newer, fresh, online, state, tagged: true }
                expect(driftClasses).toContain(classOf(reasonOf(evidence)))
              }
})
