/**
 * Why code of the page could not be loaded: the device or the server is offline, a sign-in page answers in its place, or a
 * deployment has replaced it. `unclear`: the file is there now, or the address is unknown.
 */
export type MissingCode = 'offline' | 'signedOut' | 'newVersion' | 'unclear'

const isError = (value: unknown): value is Error => value instanceof Error

/**
 * Asks for the file that the error of an `import()` names, or else for one that was loaded before. Never rejects.
 * @param error of an import, or caused by one; Chromium and Firefox name the address in its message, Safari does not
 */
export async function whyMissing(
  error: unknown,
  request: typeof fetch = fetch,
  known: string = import.meta.url,
): Promise<MissingCode> {
  const text = [error, isError(error) && error.cause].filter(isError).map(String).join(' ')
  const url = /https?:\/\/\S+\.(?:js|css)\b/.exec(text)?.[0] ?? known
  try {
    const response = await request(url, { cache: 'no-store', redirect: 'manual' })
    const type = response.headers.get('content-type') ?? ''
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signedOut'
    // A server may answer unknown addresses with the page of the console.
    if (response.ok && /html/i.test(type))
      return (await response.text()).includes('"logkit-console"') ? 'newVersion' : 'signedOut'
    if (response.status === 404 || response.status === 410) return 'newVersion'
    return response.status >= 500 ? 'offline' : 'unclear'
  } catch {
    return 'offline'
  }
}
