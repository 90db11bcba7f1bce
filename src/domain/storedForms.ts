import { z } from '../contract/zod'

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
  effects: z.array(z.unknown()),
  summary: z.object({ kinds: z.array(text) }),
})

/** Whether this is the head of a plan in the form of this version of the console or an earlier one. */
export const isStoredHead = (row: unknown): boolean => Head.safeParse(row).success

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
