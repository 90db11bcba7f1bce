import type { Endpoint, Result } from '../contract/endpoint'
import { z } from '../contract/zod'
import { readAnswer } from './answer'

/**
 * The same read with its answer left unread: the bytes as they came, to be parsed elsewhere. Errors are `ApiError`s as
 * ever; whether the bytes are an answer is for `readBytes` to find out.
 */
export const unread = <E extends Endpoint>(endpoint: E) =>
  ({ ...endpoint, read: bytes, bytes: true }) as unknown as Unread<E>

type Unread<E extends Endpoint> = Omit<E, 'read' | 'bytes'> & {
  read: typeof bytes
  bytes: true
} & Endpoint

const bytes = z.custom<ArrayBuffer>()

/** What such bytes say, in the shape of the endpoint; throws an `ApiError` if they are no answer to it. */
export const readBytes = <E extends Endpoint>(endpoint: E, bytes: ArrayBuffer): Result<E> =>
  readAnswer(endpoint, {
    status: 200,
    ok: true,
    redirect: false,
    text: new TextDecoder().decode(bytes),
    contentType: '',
    requestId: undefined,
  }) as Result<E>
