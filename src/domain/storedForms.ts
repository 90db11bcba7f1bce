import type { Draft as StoredDraft } from './drafts/drafts'
import { atMost, z } from '../contract/zod'

/**
 * What this browser has stored is read like any other input: an earlier or later version, another program or a broken
 * disk may have written it. A record of another form is skipped, since one of them would break each page that lists it.
 */

/** A time that can be shown: within the range of dates. */
export const storedTime = z.number().check(z.gte(-8.64e15), z.lte(8.64e15))

const text = z.string()

const Version = z.object({
  config: text,
  id: text,
  at: z.nullable(storedTime),
  seenAt: storedTime,
  how: z.enum(['here', 'first', 'elsewhere', 'imported']),
  note: text,
  tags: z.array(text),
})

/** Whether this is a version of a config in the form of this version of the console. */
export const isStoredVersion = (row: unknown): boolean => Version.safeParse(row).success

const Verdicts = z.record(text, z.object({ is: text }))
const Stage = z.object({
  tag: text,
  members: z.array(z.object({ id: text, name: text })),
  gated: z.boolean(),
})
const RolloutForm = z.object({
  id: text,
  createdAt: storedTime,
  config: text,
  digest: text,
  replaces: text,
  stages: z.array(Stage),
  limits: z.object({ onFailure: text }),
})
const RolloutState = z.object({
  phase: text,
  stage: z.number(),
  endedAt: storedTime,
  stages: z.array(z.object({ verdicts: Verdicts, endedAt: storedTime })),
})

/** Whether this is a rollout in the form of this version of the console or an earlier one. */
export const isStoredRollout = (row: unknown): boolean =>
  [{ state: RolloutState }, { course: RolloutState }].some(
    (state) => z.extend(RolloutForm, state).safeParse(row).success,
  )

const Head = z.object({
  id: text,
  createdAt: storedTime,
  note: text,
  effects: z.array(z.object({ is: text, config: text, agents: z.number() })),
  summary: z.object({
    kinds: z.array(text),
    changing: z.number(),
    total: z.number(),
    agents: z.number(),
    config: text,
    tag: text,
    target: text,
    permanent: z.number(),
  }),
  origin: z.optional(z.object({ is: text, id: text })),
})

/** Whether this is the head of a plan in the form of this version of the console or an earlier one. */
export const isStoredHead = (row: unknown): boolean => Head.safeParse(row).success

const StateText = z.object({
  is: text,
  value: z.optional(text),
  elapsed: z.optional(z.number()),
  at: z.optional(storedTime),
})
const StepForm = z.object({
  change: z.object({ kind: text }),
  target: z.object({ name: text, sub: text, object: text, id: z.optional(text) }),
  before: StateText,
  after: StateText,
  skip: z.optional(text),
  warnings: z.array(text),
  inverse: z.optional(z.union([text, z.array(z.object({ kind: text }))])),
})

/** Whether this is a step of a plan in the form of this version of the console or an earlier one. */
export const isStoredStep = (row: unknown): boolean => StepForm.safeParse(row).success

const Draft = z.object({
  id: text,
  config: text,
  base: z.nullable(z.object({ at: z.nullable(storedTime), note: text, json: z.optional(text) })),
  text,
  note: text,
  fresh: z.nullable(z.object({ name: text, tags: z.array(text), copyOf: z.optional(text) })),
  changedAt: storedTime,
})

/** Whether this is the draft of a config. */
export const isStoredDraft = (row: unknown): row is StoredDraft => Draft.safeParse(row).success

const Workbench = z.object({
  // Earlier versions stored what a link held, however much it was.
  patterns: z.array(text).check(z.minLength(1), atMost(1_000)),
  custom: text,
  sample: text,
  join: text,
  reading: z.optional(z.enum(['check', 'runner'])),
  multi: z.optional(z.boolean()),
})

/** Whether this is the input of the grok workbench. */
export const isStoredWorkbench = (row: unknown): row is z.output<typeof Workbench> =>
  Workbench.safeParse(row).success

const ExpectedSet = z.object({
  name: text,
  patterns: z.array(text),
  custom: text,
  lines: z.array(z.object({ line: text, fields: z.nullable(z.record(text, text)) })),
  savedAt: storedTime,
})

/** Whether this is a set of expected results of grok patterns. */
export const isStoredExpectedSet = (row: unknown): boolean => ExpectedSet.safeParse(row).success

const Progress = z.object({
  phase: z.enum(['applying', 'verifying', 'done']),
  codes: z.instanceof(Uint8Array),
  errorOf: z.instanceof(Uint32Array),
  errors: z.array(z.object({ status: z.number(), code: text, message: text, shared: z.number() })),
  startedAt: storedTime,
  sentAt: storedTime,
  endedAt: storedTime,
})

/** Whether this is the progress of a plan. */
export const isStoredProgress = (row: unknown): boolean => Progress.safeParse(row).success
