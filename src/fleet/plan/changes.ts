interface OfRunner {
  agent: string
  config: string
}

interface OfPair {
  agent: string
  tag: string
}

/**
 * One thing that is to be other than it is, as data: it is planned, sent, verified, kept and undone by what stands here
 * alone. `agent` is an id; `config` and `tag` are names.
 */
export type Change =
  | ({ kind: 'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner' } & OfRunner)
  | ({ kind: 'addTag' | 'removeTag' } & OfPair)
  | { kind: 'removeAgent' | 'upgradeAgent'; agent: string }
  | { kind: 'createTag'; tag: string; note: string; configs: string[] }
  | { kind: 'noteTag'; tag: string; note: string }
  | { kind: 'deleteTag'; tag: string }
  | { kind: 'giveConfig' | 'dropConfig'; tag: string; config: string }

export type ChangeKind = Change['kind']

/** The changes of some kinds. */
export type ChangeOf<Kind extends ChangeKind> = Change extends infer One
  ? One extends { kind: infer Own }
    ? Kind extends Own
      ? Omit<One, 'kind'> & { kind: Kind }
      : never
    : never
  : never
