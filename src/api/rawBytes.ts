import type { Endpoint, Result } from '../contract/endpoint'
import { z } from '../contract/zod'
import { parseResponse } from './parseResponse'

/**
 * The same endpoint with its answer as bytes, to be parsed elsewhere with `parseRawBytes`. A failed request rejects with
 * an `ApiError` as usual; the bytes themselves are not checked.
 */
export const withRawBytes = <E extends Endpoint>(endpoint: E) =>
  ({ ...endpoint, read: rawBytes, bytes: true }) as unknown as WithRawBytes<E>

type WithRawBytes<E extends Endpoint> = Omit<E, 'read' | 'bytes'> & {
  read: typeof rawBytes
  bytes: true
} & Endpoint

const rawBytes = z.custom<ArrayBuffer>()

/** Parses the bytes as the result of the endpoint. @throws ApiError if they are no answer to it */
export const parseRawBytes = <E extends Endpoint>(endpoint: E, bytes: ArrayBuffer): Result<E> =>
  parseResponse(endpoint, {
    status: 200,
    ok: true,
    redirect: false,
    text: new TextDecoder().decode(bytes),
    contentType: '',
    requestId: undefined,
  }) as Result<E>
