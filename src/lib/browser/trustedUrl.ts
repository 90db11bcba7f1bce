declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Policy<string>) => Policy<object> }
    /** Shared by all builds of the console in a page, because a policy can be created once only. */
    logkitConsolePolicy?: Policy<object> | null
  }
}

interface Policy<Trusted> {
  createScriptURL: (url: string) => Trusted
}

/**
 * The address of a worker of the console, in the form that pages with `require-trusted-types-for 'script'` ask for. Where
 * the page does not allow the policy `logkit-console`, it stays as it is: the browser refuses the worker, and its tasks run
 * on the page. @throws TypeError for an address of another origin, which no worker of the console has
 */
export function trustedUrl(url: URL): URL | object {
  if (window.logkitConsolePolicy === undefined) window.logkitConsolePolicy = createPolicy()
  return window.logkitConsolePolicy?.createScriptURL(url.href) ?? url
}

function createPolicy() {
  try {
    return window.trustedTypes?.createPolicy('logkit-console', { createScriptURL: own }) ?? null
  } catch {
    return null
  }
}

function own(url: string): string {
  if (new URL(url).origin !== new URL(import.meta.url).origin) throw new TypeError(`foreign ${url}`)
  return url
}
