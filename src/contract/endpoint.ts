import type { KeptMember } from '../lib/json/readAnswer'
import type { z } from './zod'

/** The schemas and properties of an operation. */
export interface Schemas {
  /** The parameters. Parsing never fails: invalid values fall back to the default. */
  query?: z.ZodMiniObject
  body?: z.ZodMiniType
  /** The documented answer; the mock's answers are checked against it. Absent: the answer is empty. */
  wire?: z.ZodMiniType
  /** Converts any known form of the answer to the one form that the console uses. */
  read?: z.ZodMiniType
  /** The content that its answer carries, whose text is kept: it may be sent again. */
  kept?: KeptMember
  /** The path of Qiniu's own client, which is tried when the documented one answers 404. */
  alias?: `/${string}`
  /** The operation changes nothing, although its method is not GET. */
  safe?: true
  /** The answer is returned as bytes; `read` is not applied. */
  bytes?: true
}

/** One HTTP operation, as console and mock share it. */
export type Endpoint<Path extends string = string, S extends Schemas = Schemas> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** below the API base, with `:name` for each parameter */
  path: Path
} & S

/** `'/tags/:tagName/configs/:configName'` -> `'tagName' | 'configName'` */
export type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

type Params<E extends Endpoint> = [ParamName<E['path']>] extends [never]
  ? unknown
  : { params: Record<ParamName<E['path']>, string> }

type Part<E, Key extends keyof Schemas, Name extends string, Out> =
  E extends Record<Key, z.ZodMiniType> ? Record<Name, Out> : unknown

/** The input of a call. A query member with a default is optional. */
export type Input<E extends Endpoint> = Params<E> &
  Part<E, 'query', 'query', Partial<z.output<Extract<E['query'], z.ZodMiniType>>>> &
  Part<E, 'body', 'body', z.input<Extract<E['body'], z.ZodMiniType>>>

/** The input of the mock's handler: parsed, with defaults. */
export type Parsed<E extends Endpoint> = Params<E> &
  Part<E, 'query', 'query', z.output<Extract<E['query'], z.ZodMiniType>>> &
  Part<E, 'body', 'body', z.output<Extract<E['body'], z.ZodMiniType>>>

/** The result of a call. */
export type Result<E extends Endpoint> =
  E extends Record<'read', infer R extends z.ZodMiniType> ? z.output<R> : undefined

/** The answer of the mock's handler. */
export type Wire<E extends Endpoint> =
  E extends Record<'wire', infer W extends z.ZodMiniType> ? z.output<W> : void

const define =
  (method: Endpoint['method']) =>
  <const Path extends string, S extends Schemas = object>(path: Path, schemas?: S) =>
    ({ method, path, ...schemas }) as Endpoint<Path, S>

export const get = define('GET')
export const post = define('POST')
export const put = define('PUT')
export const del = define('DELETE')
