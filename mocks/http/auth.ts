import { verify } from '../../src/lib/signing/pandora'
import type { World } from '../world/World'
import { errorResponse } from './responses'

/** The key pair of the mock when it requires authentication. */
export const demoKeys = { accessKey: 'demo_ak', secretKey: 'demo_sk' } as const

/** false: no authentication; true: the demo's keys; a record: secret keys by access key. */
export type Auth = boolean | Readonly<Record<string, string>>

/** Checks the token or signature of a request. @returns the error response, or null when the request is authorized */
export function checkAuth(world: World, request: Request, auth: Auth): Response | null {
  if (auth === false) return null
  const { headers } = request
  const problem = verify(
    headers.get('authorization') ?? '',
    {
      method: request.method,
      path: new URL(request.url).pathname,
      contentType: headers.get('content-type') ?? '',
      contentMD5: headers.get('content-md5') ?? '',
      date: headers.get('date') ?? '',
      headers: Object.fromEntries(headers),
    },
    (accessKey) => secretKeyOf(auth, accessKey),
    world.now(),
  )
  return problem === null ? null : errorResponse(world, 401, `bad token: ${problem}`)
}

function secretKeyOf(auth: Auth, accessKey: string): string | undefined {
  if (typeof auth === 'object') return Object.hasOwn(auth, accessKey) ? auth[accessKey] : undefined
  return accessKey === demoKeys.accessKey ? demoKeys.secretKey : undefined
}
