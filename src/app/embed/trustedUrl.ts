declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: Rules<string>) => Rules<object> }
  }
}

interface Rules<Trusted> {
  createScriptURL: (url: string) => Trusted
}

let policy: Rules<object> | null | undefined

/**
 * The address of a worker of the console, in the form that pages with `require-trusted-types-for 'script'` ask for. Where
 * the page does not allow the policy `logkit-console`, it stays as it is: the browser refuses the worker, and its tasks run
 * on the page.
 */
export function trustedUrl(url: URL): URL | object {
  if (policy === undefined) policy = createPolicy()
  return policy?.createScriptURL(url.href) ?? url
}

function createPolicy() {
  try {
    return window.trustedTypes?.createPolicy('logkit-console', { createScriptURL: (url) => url })
  } catch {
    return null
  }
}
