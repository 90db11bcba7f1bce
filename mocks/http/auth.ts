import { verify } from '../../src/lib/signing/pandora'
import type { World } from '../world/World'
import { refuse } from './send'

/** The key pair that the mock hands out when it asks for one. */
export const demoKeys = { accessKey: 'demo_ak', secretKey: 'demo_sk' } as const

/** false: everybody may; true: the demo's keys; a record: secret keys by access key. */
export type Auth = boolean | Readonly<Record<string, string>>

/** Checks a request's token or signature. @returns the refusal, or null when it may pass */
export function admit(world: World, request: Request, auth: Auth): Response | null {
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
    (accessKey) => secret(auth, accessKey),
    world.now(),
  )
  return problem === null ? null : refuse(world, 401, `bad token: ${problem}`)
}

function secret(auth: Auth, accessKey: string): string | undefined {
  if (typeof auth === 'object') return Object.hasOwn(auth, accessKey) ? auth[accessKey] : undefined
  return accessKey === demoKeys.accessKey ? demoKeys.secretKey : undefined
}
