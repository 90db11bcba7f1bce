import type { ConsoleElementEvents, ElementProperties, MountedConsole } from './index.js'

/** `<logkit-console>`. Importing the module defines it. */
export interface LogkitConsoleElement extends HTMLElement, ElementProperties {
  /** the handle of `mountConsole`, while the element shows a console */
  readonly mounted: MountedConsole | undefined
  addEventListener<Name extends keyof ConsoleElementEvents>(
    type: Name,
    listener: (this: LogkitConsoleElement, event: ConsoleElementEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: LogkitConsoleElement, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

/** The attributes of `<logkit-console>`, for the JSX types of a framework. */
export interface LogkitConsoleAttributes extends ElementProperties {
  'server-id'?: string
  'api-base'?: string
  'api-resource'?: string
  'api-timeout'?: number | string
  'initial-path'?: string
  basename?: string
  isolation?: 'shadow' | 'light'
  locale?: 'en' | 'zh'
  theme?: 'light' | 'dark'
  /** `locale`, `theme` or both: the user cannot change it */
  lock?: string
  'read-only'?: '' | undefined
  /** names of features, with blanks between them */
  'hidden-features'?: string
  'no-navigation'?: '' | undefined
  'no-header'?: '' | undefined
  'heading-level'?: 1 | 2 | 3 | string
  'console-title'?: string
  environment?: string
  'environment-tone'?: 'neutral' | 'info' | 'warning' | 'danger'
  'add-agent-url'?: string
}

declare global {
  interface HTMLElementTagNameMap {
    'logkit-console': LogkitConsoleElement
  }
}
