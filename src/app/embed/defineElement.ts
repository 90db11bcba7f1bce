import type {
  ConsoleElementEvents,
  ElementProperties,
  EmbedEvents,
  MountedConsole,
} from './contract'
import {
  attributeNames,
  elementControls,
  elementOptions,
  propertyNames,
  type AttributeName,
} from './elementOptions'
import { messageOf } from '../../lib/messageOf'

/** `mountConsole`, which checks the options itself. */
type Mount = (element: HTMLElement, options: object) => MountedConsole

/**
 * Defines `<logkit-console>`, once, and only where there are elements. The element mounts a console when it is connected and
 * has a server, its address and a session, and unmounts it when it is disconnected for more than a task: moving it in the
 * document restarts nothing.
 */
export function defineElement(mount: Mount): void {
  if (!('customElements' in globalThis) || customElements.get('logkit-console')) return

  class ConsoleElement extends HTMLElement {
    static observedAttributes = attributeNames

    #given: ElementProperties = {}
    #mounted: MountedConsole | undefined
    #serverId: unknown
    /** the controls that the console has, each as text */
    #known = new Map<string, string>()
    #isDue = false

    static {
      for (const name of propertyNames) {
        Object.defineProperty(this.prototype, name, {
          enumerable: true,
          configurable: true,
          get(this: ConsoleElement) {
            return this.#given[name]
          },
          set(this: ConsoleElement, value: unknown) {
            this.#given = { ...this.#given, [name]: value }
            this.#plan()
          },
        })
      }
    }

    get mounted() {
      return this.#mounted
    }

    connectedCallback() {
      // A property that was set before the element was defined hides the one that is defined here.
      for (const name of propertyNames) {
        const own = Object.getOwnPropertyDescriptor(this, name)
        if (!own) continue
        Reflect.deleteProperty(this, name)
        Reflect.set(this, name, own.value)
      }
      // An inline element has no height.
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block'
      this.#plan()
    }

    disconnectedCallback() {
      setTimeout(() => {
        if (!this.isConnected) this.#close()
      })
    }

    /** With `moveBefore` the element is moved as it is. */
    connectedMoveCallback() {}

    attributeChangedCallback() {
      this.#plan()
    }

    /** Attributes and properties that are set together are used together. */
    #plan() {
      if (this.#isDue) return
      this.#isDue = true
      queueMicrotask(() => {
        this.#isDue = false
        if (this.isConnected) this.#show()
      })
    }

    #show() {
      const read = (name: AttributeName) => this.getAttribute(name)
      const options = elementOptions(read, () => this.#given)
      if (!options) return this.#close()
      const controls = Object.entries(elementControls(read, this.#given))
      const changed = controls.filter(
        ([name, value]) => value !== undefined && this.#known.get(name) !== JSON.stringify(value),
      )
      this.#known = new Map(controls.map(([name, value]) => [name, JSON.stringify(value)]))
      if (!this.#mounted || this.#serverId !== options.serverId) {
        this.#close()
        this.#serverId = options.serverId
        this.#mounted = mount(this, { ...options, on: this.#events() })
        // The event `logkit-error` tells it.
        this.#mounted.ready.catch(() => {})
      } else if (changed.length > 0) {
        try {
          this.#mounted.update(Object.fromEntries(changed))
        } catch (error) {
          const message = messageOf(error)
          this.#tell('logkit-error', { code: 'options', message, status: 0 })
        }
      }
    }

    #close() {
      void this.#mounted?.unmount()
      this.#mounted = undefined
    }

    #tell<Name extends keyof ConsoleElementEvents>(
      name: Name,
      detail: ConsoleElementEvents[Name]['detail'],
    ) {
      this.dispatchEvent(new CustomEvent(name, { detail }))
    }

    #events(): EmbedEvents {
      return {
        ready: () => this.#tell('logkit-ready', null),
        navigate: (path, title) => this.#tell('logkit-navigate', { path, title }),
        dirty: (unsaved) => this.#tell('logkit-dirty', { unsaved }),
        plan: (event) => this.#tell('logkit-plan', event),
        signedOut: (reason) => this.#tell('logkit-signed-out', { reason }),
        error: (error) => this.#tell('logkit-error', error),
        outdated: (reload) => this.#tell('logkit-outdated', { reload }),
      }
    }
  }
  customElements.define('logkit-console', ConsoleElement)
}
