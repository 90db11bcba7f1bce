/** The object that a step changes. */
export interface Target {
  /** the hostname, or the name of the tag or config */
  name: string
  /** the IP address or id, shown below the name */
  sub: string
  /** the id of an agent, where name and address do not suffice: it has a twin in the plan, or is deleted */
  id?: string
  /** the config or tag that is added to it or removed; '' where the step changes `name` itself */
  object: string
}

/**
 * The state of an object before or after a step: a state as the server names it, a free text, or a word of the console.
 * It is stored as data, so that it is shown in the language that is chosen later.
 */
export interface StateLabel {
  is:
    | 'agent'
    | 'runner'
    | 'text'
    | 'with'
    | 'without'
    | 'listed'
    | 'gone'
    | 'requested'
    | 'reset'
    | 'saved'
    | 'edited'
    | 'noted'
  /** the state or the text */
  value?: string
  /** seconds for which a runner had been reading */
  elapsed?: number
  /** when a config was saved, Unix ms */
  at?: number
}

/**
 * Why a step changes nothing.
 *
 * - already: the object is in the requested state already
 * - gone: the server does not list the object
 * - missing: the server does not list the config or tag that would be added
 * - unread: the object could not be read, so the effect is unknown
 * - taken: another object has the name
 * - unfit: the name cannot be sent to the server
 * - noPackage: the server has no package for the agent's system
 * - moved: another user has changed the config since
 * - cannotRun: no agent can run the content, so it must not replace what runs
 * - secret: the content has a secret that only the server knew and does not have any more
 */
export type Skip =
  | 'already'
  | 'gone'
  | 'missing'
  | 'unread'
  | 'taken'
  | 'unfit'
  | 'noPackage'
  | 'moved'
  | 'cannotRun'
  | 'secret'

/**
 * A warning about a step that changes something.
 *
 * - offline: the change applies when the agent reconnects
 * - registered: the agent was never online
 * - starts: a stopped runner will start
 * - refusedBefore: the runner, or another one with the new content, reports an error: the content may be refused again
 * - repeats: it is sent although the object is in that state: the change before it may still take effect
 * - pending: an earlier plan asked for something else, which was not seen and may still take effect
 * - again: an earlier plan asked for the same, which was not seen and may still take effect
 * - platform: the agent's system is unknown, so it is unknown whether there is a package for it
 */
export type Warning =
  | 'offline'
  | 'registered'
  | 'starts'
  | 'refusedBefore'
  | 'repeats'
  | 'pending'
  | 'again'
  | 'platform'

/**
 * Why a step cannot be undone.
 *
 * - position: the reading position of a runner is lost
 * - restart: an agent registers again only when it is restarted on its host
 * - upgrade: an agent cannot return to an older version
 * - runners: runners that are deleted with the object would come back as new ones
 * - monitoring: monitoring cannot be turned off
 * - form: the present content has an unknown form, so it cannot be sent again
 */
export type Permanent = 'position' | 'restart' | 'upgrade' | 'runners' | 'monitoring' | 'form'

/**
 * A consequence of a step on other objects, with the count of agents: a runner of the config appears, is there already
 * (`runs`), may be deleted (`mayGo`), is deleted with its config (`goes`), restarts, or stays because another tag brings
 * it. On `offline` agents it applies when they reconnect.
 */
export interface Effect {
  /** `goesAll` and `restartAll`: the server does not say on how many agents */
  is:
    | 'appear'
    | 'runs'
    | 'mayGo'
    | 'goes'
    | 'goesAll'
    | 'restart'
    | 'restartAll'
    | 'stays'
    | 'offline'
  /** '' for `offline` */
  config: string
  /** 0 where the server does not say */
  agents: number
}

/** What one change would do, according to a snapshot. */
export interface StepAssessment {
  target: Target
  before: StateLabel
  after: StateLabel
  skip?: Skip
  warnings: Warning[]
  effects: Effect[]
  /** for a config that is saved: the count of its runners */
  runners?: number | undefined
}
