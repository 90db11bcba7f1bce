import { get } from './endpoint'
import { timeOrStamp, text, withRaw } from './read'
import { z } from './zod'

const ReleaseRead = withRaw(
  z.object({
    os: text,
    arch: text,
    hash: text,
    message: text,
    version: text,
    package: text,
    download_url: text,
    /** Unix ms if it is a time, otherwise the text as sent */
    version_stamp: timeOrStamp,
  }),
)
export type Release = z.output<typeof ReleaseRead>

export const ReleaseWire = z.strictObject({
  os: z.string(),
  arch: z.string(),
  hash: z.string(),
  message: z.string(),
  version: z.string(),
  package: z.string(),
  download_url: z.string(),
  version_stamp: z.string(),
})
export type ReleaseWire = z.output<typeof ReleaseWire>

export const releases = {
  /** The newest release for each system. */
  list: get('/release', {
    alias: '/agents/release',
    wire: z.array(ReleaseWire),
    /** null is an empty list, as Go writes it; an empty body is none. */
    read: z.pipe(
      z.nullable(z.array(ReleaseRead)),
      z.transform((releases) => releases ?? []),
    ),
  }),
}
