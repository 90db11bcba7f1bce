/** What a step is about. */
export interface Target {
  /** the host, or the tag */
  name: string
  /** the address below it, or the id */
  sub: string
  /** the config or tag that is put on it or taken away; '' where it is about `name` itself */
  object: string
}

/**
 * How something stands: a state in the server's words, a text of somebody's, or one of our own words. Kept as data, so
 * that it is said in the language of whoever reads it later.
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
  /** the state or the text */
  value?: string
  /** seconds that a runner had been reading for */
  elapsed?: number
  /** when a config was saved, Unix ms */
  at?: number
}

/**
 * Why a step changes nothing.
 *
 * - already: it is so already
 * - gone: the server does not list what it is about
 * - missing: the server does not list what is to be put on it
 * - unread: it could not be read, so nobody knows what would happen
 * - taken: something of this name is there already
 * - unfit: its name cannot be sent to the server
 * - noPackage: there is no package for its system
 * - moved: somebody else has changed it meanwhile
 * - secret: it holds a secret that only the server knew, and no longer does
 */
export type Skip =
  'already' | 'gone' | 'missing' | 'unread' | 'taken' | 'unfit' | 'noPackage' | 'moved' | 'secret'

/**
 * What needs care in a step that changes something.
 *
 * - offline: it follows when it is back
 * - registered: it was never seen online
 * - starts: a stopped runner will start
 * - platform: its system is not known, so nobody can say whether there is a package
 */
export type Warning = 'offline' | 'registered' | 'starts' | 'platform'

/**
 * Why a step cannot be taken back.
 *
 * - position: a runner's reading position is lost
 * - restart: an agent registers again only when it is restarted on its host
 * - upgrade: there is no way back to an older version
 * - runners: runners that go with it would come back as new ones
 * - monitoring: what was opened cannot be closed
 * - form: what is there is in a form that cannot be read, and so not be sent again
 */
export type Permanent = 'position' | 'restart' | 'upgrade' | 'runners' | 'monitoring' | 'form'

/**
 * What follows from a step besides the step itself, on so many agents: a runner of the config appears, is there already,
 * may go, goes with its config, restarts, or stays because another tag brings it; `offline` agents follow later.
 */
export interface Effect {
  is: 'appear' | 'runs' | 'mayGo' | 'goes' | 'restart' | 'stays' | 'offline'
  /** '' for `offline` */
  config: string
  agents: number
}

/** What one change meets. */
export interface StepAssessment {
  target: Target
  before: StateLabel
  after: StateLabel
  skip?: Skip
  warnings: Warning[]
  effects: Effect[]
}
