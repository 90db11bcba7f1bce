// The demo's service worker: it answers addresses of the console with its page where the file server has no file for them.
addEventListener('install', () => self.skipWaiting())
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(pageFor(event.request))
})

async function pageFor(request) {
  const response = await fetch(request)
  if (response.status !== 404) return response
  const { scope } = self.registration
  const home = await fetch(scope)
  const html = await home.text()
  const policy = home.headers.get('content-security-policy')
  return new Response(html.replace('<base href="./"', `<base href="${new URL(scope).pathname}"`), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    },
  })
}
