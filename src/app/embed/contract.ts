// The contract with pages that embed the console. It imports nothing, so that it is the type declaration of the package too.

/** The pages of the console, by their entries in the navigation. Editing and rollouts belong to `configs`. */
export type FeatureName =
  'agents' | 'runners' | 'configs' | 'tags' | 'metrics' | 'drift' | 'grok' | 'activity'

/** A request that needs a token. */
export interface Authorizable {
  method: string
  /** the path as the server sees it, without the query: `/v1/api/agents` */
  path: string
  /** '' for a request without a body */
  contentType: string
  /** The server has just refused this request: a token that the page has kept must not be given again. */
  retry: boolean
}

export interface HostToken {
  /** the value of the `Authorization` header; without it none is sent */
  value?: string | undefined
  /** Unix ms until which the console keeps the token; without it the token serves the requests that wait for it */
  expiresAt?: number | undefined
  /** what the token is valid for: one method, path and content type (the default), or all requests */
  covers?: 'request' | 'all' | undefined
}

/** Who authorises the requests of the console. */
export type EmbedSession =
  /** A gateway in front of the server does, for example by a cookie. */
  | {
      kind: 'gateway'
      /** Opens the sign-in of the page; the console offers it when the session has ended. @param returnTo a path of the console */
      login?: (returnTo: string) => void
    }
  /** The user types an access key and a secret key into the console. */
  | { kind: 'keys' }
  /** The page around the console gives tokens. */
  | {
      kind: 'callback'
      /** the name of the signed-in account, to which data that this browser keeps belongs */
      account: string
      /** Rejects when nobody is signed in; the console shows the message of the error. */
      authorize: (request: Authorizable, signal: AbortSignal) => Promise<HostToken>
      login?: (returnTo: string) => void
    }

/** The history of the page's own router. Paths are those of the console, with search and hash: `/agents?page=2`. */
export interface HostHistory {
  /** the path that the address of the page has for the console now; null: the address is that of another page */
  current: () => string | null
  push: (path: string) => void
  replace: (path: string) => void
  /** Calls back after each change of the address that the console did not make, such as Back. Returns the function that stops it. */
  listen: (onChange: () => void) => () => void
}

export type EmbedRouting =
  /** Addresses are kept in memory. */
  | { kind: 'memory'; initialPath?: string }
  /** The console owns the addresses below this path of the site; the page has to be at one of them. */
  | { kind: 'browser'; basename: string }
  | { kind: 'host'; history: HostHistory }

/** A choice of the page. With `lock` the console hides its control; without, the user's own choice comes first. */
export interface HostChoice<Value> {
  value: Value
  lock?: boolean
}

/** Colours are `#rgb`, `#rrggbb`, `rgb()` or `hsl()`; `radius` is a length in px; `font` a CSS `font-family`. */
export type DesignTokens = Partial<
  Record<'primary' | 'link' | 'surface' | 'text' | 'font' | 'radius', string>
>

export interface EmbedLayout {
  /** Whether the console shows its navigation; default true. */
  navigation?: boolean
  /** Whether the console shows its header with breadcrumbs, preferences and account; default true. */
  header?: boolean
  /** the level of the heading of a page in the outline of the document; default 1 */
  headingLevel?: 1 | 2 | 3
}

/** The options that can change while the console is mounted. */
export interface EmbedControls {
  /** default: the language of the browser */
  locale?: HostChoice<'en' | 'zh'>
  /** default: the `color-scheme` of the element, or else the theme of the system */
  theme?: HostChoice<'light' | 'dark'>
  tokens?: DesignTokens
  layout?: EmbedLayout
  /** Features that are false have no entry, no links, and a page that says so. */
  features?: Partial<Record<FeatureName, boolean>>
  /** Whether every change is refused. */
  readOnly?: boolean
}

/** A plan of changes that this console applies. Each event tells where it is now. */
export interface PlanEvent {
  id: string
  /** `verifying`: all requests were answered, and the console looks whether they took effect */
  phase: 'applying' | 'verifying' | 'done'
  /** the kinds of changes, such as `addTags` or `saveConfig` */
  kinds: readonly string[]
  /** how many changes the plan has */
  changes: number
  /** how many of them the server has refused so far */
  refused: number
}

/** A failure that the console shows to the user. */
export interface ConsoleError {
  /** `options`, `start`, `crash`, or how a request failed: the server's code, or `network`, `timeout`, `signed-out`, ... */
  code: string
  message: string
  /** the HTTP status; 0 without an answer */
  status: number
  requestId?: string
}

export interface EmbedEvents {
  /** The first page is shown. */
  ready: () => void
  /** A page has opened. @param path with search and hash */
  navigate: (path: string, title: string) => void
  /** Whether the console has something that is not saved or still being sent: leaving would interrupt it. */
  dirty: (unsaved: boolean) => void
  plan: (event: PlanEvent) => void
  /** The session has ended. @param reason the error of `authorize`, or that of the server */
  signedOut: (reason: Error) => void
  error: (error: ConsoleError) => void
  /** The files of this version are gone. @param reload reloads the page */
  outdated: (reload: () => void) => void
}

export interface EmbedOptions extends EmbedControls {
  /** Identifies the server. Data that the browser keeps belongs to one server. */
  serverId: string
  api: {
    /** the address of the API: a path of the page's host, or an absolute address */
    base: string
    /** the path of the API as the server sees it, which tokens name; default `/v1/api` */
    resource?: string
    /** seconds that any request may take at least */
    timeout?: number
  }
  session: EmbedSession
  /** default: in memory, beginning at the first page */
  routing?: EmbedRouting
  /**
   * `shadow`, the default: a shadow root, which the style sheets of the page do not reach. `light`: the elements of the
   * console are elements of the page, and its style sheets apply to them.
   */
  isolation?: 'shadow' | 'light'
  /** Not needed, since the console adds no `<style>` and no `<script>`. It is accepted from pages that give it to all they embed. */
  nonce?: string
  /** The address at which the page shows a path of the console, for links that are opened in a new tab or shared. */
  hrefFor?: (path: string) => string
  title?: string
  environment?: { name: string; tone?: 'neutral' | 'info' | 'warning' | 'danger' }
  /** the target of the link "Add an agent" */
  addAgentUrl?: string
  on?: Partial<EmbedEvents>
}

/** A console in a page. */
export interface MountedConsole {
  /** Resolves when the first page is shown; rejects with what kept the console from starting, also shown in the element. */
  readonly ready: Promise<void>
  /** the version of the console */
  readonly version: string
  /** Opens a path of the console. */
  navigate(path: string): void
  /** Continues after a sign-in in the page: asks for new tokens and reads again. @param account if it is another one */
  sessionRenewed(account?: string): void
  /**
   * Changes options while the console stays mounted. Members that are undefined or missing stay as they are. Throws an error
   * that names a wrong option; before the code is loaded, `on.error` gets it.
   */
  update(options: EmbedControls): void
  /** Deletes what this browser keeps of the signed-in account and the preferences: drafts, plans, history, views. */
  forgetLocalData(): Promise<void>
  /** Removes the console, and resolves when it has released everything it holds. The element stays. */
  unmount(): Promise<void>
}

/**
 * The options of a console in a frame: those of `mountConsole`, without what a frame has anyway. What is left out is as the
 * settings of the deployment say; `layout` has neither navigation nor header unless it says so.
 */
export interface FrameOptions extends Partial<Omit<EmbedOptions, 'isolation' | 'nonce'>> {
  /** the address of a deployed console, whose setting `frameAncestors` lists the origin of the page */
  src: string
  /** `fill`, the default: the frame fills its element. `content`: the frame is as high as the page that is open. */
  height?: 'fill' | 'content'
}

/** The options of `<logkit-console>` that are properties; all others are attributes. */
export interface ElementProperties extends Partial<
  Pick<EmbedOptions, 'routing' | 'tokens' | 'layout' | 'features' | 'hrefFor'>
> {
  /** As text it is the kind, as in the attribute. */
  session?: EmbedSession | 'gateway' | 'keys'
}

/** The events of `<logkit-console>`, which do not bubble. `detail` has what the callbacks of `on` get. */
export interface ConsoleElementEvents {
  'logkit-ready': CustomEvent<null>
  'logkit-navigate': CustomEvent<{ path: string; title: string }>
  'logkit-dirty': CustomEvent<{ unsaved: boolean }>
  'logkit-plan': CustomEvent<PlanEvent>
  'logkit-signed-out': CustomEvent<{ reason: Error }>
  'logkit-error': CustomEvent<ConsoleError>
  'logkit-outdated': CustomEvent<{ reload: () => void }>
}
