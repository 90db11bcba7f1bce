interface RunnerRef {
  agent: string
  config: string
}

interface AgentTagRef {
  agent: string
  tag: string
}

/** The content of a config as the server stores it. */
interface ConfigContent {
  config: string
  note: string
  /** A marker in the place of a secret is replaced by the server's present value when the change is planned. */
  content: Record<string, unknown>
}

/**
 * One requested change, as data: it holds everything that is needed to plan, send, verify, store and undo it. `agent` is
 * an id; `config` and `tag` are names.
 */
export type Change = RequestedChange & {
  /** It is sent although the object is in the requested state: an earlier change may still take effect. */
  repeat?: true
}

type RequestedChange =
  | ({ kind: 'startRunner' | 'stopRunner' | 'resetRunner' | 'removeRunner' } & RunnerRef)
  | ({ kind: 'addTag' | 'removeTag' } & AgentTagRef)
  | { kind: 'removeAgent' | 'upgradeAgent'; agent: string }
  | { kind: 'createTag'; tag: string; note: string; configs: string[] }
  /** `opened`: the note that was edited; another one is not overwritten. */
  | { kind: 'noteTag'; tag: string; note: string; opened?: string }
  | { kind: 'deleteTag'; tag: string }
  | { kind: 'giveConfig' | 'dropConfig'; tag: string; config: string }
  | ({ kind: 'createConfig'; tags: string[] } & ConfigContent)
  /**
   * `opened`: the `versionDigest` of the version that was edited, or the `effectDigest` of the one that is undone; a version
   * with other content or note is not overwritten. When a plan is made it is the version that the server has then, unless
   * the change says otherwise. Earlier versions of the console stored its time (`base`, Unix ms).
   */
  | ({ kind: 'saveConfig'; opened?: string | undefined; base?: number } & ConfigContent)
  /**
   * `replacedBy`: the config that has to run wherever this one runs before this one is deleted. `opened`: as of
   * `saveConfig`; a version with other content or note is not deleted.
   */
  | { kind: 'deleteConfig'; config: string; replacedBy?: string; opened?: string }
  | { kind: 'assignConfig'; config: string; agent: string }
  /** Deletes the runner and assigns its config again: the only way to give one runner the present content. */
  | ({ kind: 'renewRunner' } & RunnerRef)
  /** The filled-in form of a response that says "not opened"; `path` is the path that the response names for it. */
  | { kind: 'openMetrics'; path: `/${string}`; form: Record<string, string> }

export type ChangeKind = Change['kind']

/** The changes of these kinds. */
export type ChangeOf<Kind extends ChangeKind> = Change extends infer One
  ? One extends { kind: infer Own }
    ? Kind extends Own
      ? Omit<One, 'kind'> & { kind: Kind }
      : never
    : never
  : never
