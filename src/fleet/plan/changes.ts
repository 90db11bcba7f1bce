import { z } from '../../contract/zod'

const runner = { agent: z.string(), config: z.string() }
const pair = { tag: z.string(), agent: z.string() }
const names = z.array(z.string())

/**
 * One thing that is to be other than it is, as data: it is planned, sent, verified, kept and undone by what stands here
 * alone. `agent` is an id; `config` and `tag` are names.
 */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('startRunner'), ...runner }),
  z.object({ kind: z.literal('stopRunner'), ...runner }),
  z.object({ kind: z.literal('resetRunner'), ...runner }),
  z.object({ kind: z.literal('removeRunner'), ...runner }),
  z.object({ kind: z.literal('addTag'), ...pair }),
  z.object({ kind: z.literal('removeTag'), ...pair }),
  z.object({ kind: z.literal('removeAgent'), agent: z.string() }),
  z.object({ kind: z.literal('upgradeAgent'), agent: z.string() }),
  z.object({ kind: z.literal('createTag'), tag: z.string(), note: z.string(), configs: names }),
  z.object({ kind: z.literal('noteTag'), tag: z.string(), note: z.string() }),
  z.object({ kind: z.literal('deleteTag'), tag: z.string() }),
  z.object({ kind: z.literal('giveConfig'), tag: z.string(), config: z.string() }),
  z.object({ kind: z.literal('dropConfig'), tag: z.string(), config: z.string() }),
])
export type Change = z.output<typeof Change>
export type ChangeKind = Change['kind']
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>
