import type { Endpoint, Input, Result } from '../contract/endpoint'
import type { Page } from '../contract/list'
import { z } from '../contract/zod'
import type { Call, CallOptions } from './http'
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

/** Requests a page of a list, whose bytes `readBytes` reduces to rows elsewhere; it is paged like any other list. */
export const callForBytes = async <E extends Endpoint, Row>(
  call: Call,
  endpoint: E,
  input: Input<E>,
  options: CallOptions,
  readBytes: (bytes: ArrayBuffer) => Promise<Page<Row>>,
): Promise<Page<Row>> =>
  (await call(withRawBytes(endpoint), input as never, {
    ...options,
    readBytes,
  })) as unknown as Page<Row>
