interface OfRunner {
  agent: string
  config: string
}

interface OfPair {
  agent: string
  tag: string
}

/** A config of runners as the server keeps it. */
interface OfContent {
  config: string
  note: string
  /** Where a secret was taken out of it, its present value is put in again when it is planned. */
  content: Record<string, unknown>
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
  | ({ kind: 'createConfig'; tags: string[] } & OfContent)
  /** `base`: what it was made from, Unix ms; a later one is not overwritten. Without it whatever is there is. */
  | ({ kind: 'saveConfig'; base?: number } & OfContent)
  | { kind: 'deleteConfig'; config: string }
  | { kind: 'handOut'; config: string; agent: string }
  /** It is deleted, and its config handed out again: the only way to give one runner the content of now. */
  | ({ kind: 'renewRunner' } & OfRunner)
  /** The form of an answer that says "not opened", filled in; `path` is where that answer wants it. */
  | { kind: 'openMetrics'; path: `/${string}`; form: Record<string, string> }

export type ChangeKind = Change['kind']

/** The changes of some kinds. */
export type ChangeOf<Kind extends ChangeKind> = Change extends infer One
  ? One extends { kind: infer Own }
    ? Kind extends Own
      ? Omit<One, 'kind'> & { kind: Kind }
      : never
    : never
  : never
