import { trustedUrl } from '../lib/browser/trustedUrl'

/**
 * Lets a service worker answer the addresses of pages where the file server of the demo has no file for them, so that a page
 * can be loaded again there, too. Other servers answer them themselves.
 */
export async function answerPages(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    const { status } = await fetch(new URL('agents', document.baseURI), { method: 'HEAD' })
    if (status !== 404) return
    // @ts-expect-error The types of the DOM know no trusted addresses.
    await navigator.serviceWorker.register(trustedUrl(new URL('demo-pages.js', document.baseURI)))
  } catch {
    // Without it, a reload shows what the server says.
  }
}
