import type { z } from './zod'

export interface Schemas {
  /** What may stand behind `?`. Parsing never fails: nonsense falls back to the default. */
  query?: z.ZodMiniObject
  body?: z.ZodMiniType
  /** The documented answer, strict: the mock's answers are checked against it. Absent: the answer is empty. */
  wire?: z.ZodMiniType
  /** Any known form of the answer -> the one shape that the console works with. */
  read?: z.ZodMiniType
  /** The path that Qiniu's own client uses; tried when the documented one answers 404. */
  alias?: `/${string}`
  /** It changes nothing, although it is no GET. */
  safe?: true
  /** Its answer is handed on as it came, for whoever reads it elsewhere; `read` is not asked. */
  bytes?: true
}

/** One HTTP operation: everything that the console and the mock have to agree on. */
export type Endpoint<Path extends string = string, S extends Schemas = Schemas> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the API base, with `:name` for each parameter. */
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

/** What a caller passes. A query member with a default may be left out. */
export type Input<E extends Endpoint> = Params<E> &
  Part<E, 'query', 'query', Partial<z.output<Extract<E['query'], z.ZodMiniType>>>> &
  Part<E, 'body', 'body', z.input<Extract<E['body'], z.ZodMiniType>>>

/** What the mock's handler receives: the same, parsed, defaults filled in. */
export type Parsed<E extends Endpoint> = Params<E> &
  Part<E, 'query', 'query', z.output<Extract<E['query'], z.ZodMiniType>>> &
  Part<E, 'body', 'body', z.output<Extract<E['body'], z.ZodMiniType>>>

/** What a caller gets. */
export type Result<E extends Endpoint> =
  E extends Record<'read', infer R extends z.ZodMiniType> ? z.output<R> : undefined

/** What the mock's handler answers with. */
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
