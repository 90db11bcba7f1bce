import { listQuery, oneOf, searchText } from '../../contract/list'
import { z } from '../../contract/zod'
import type { UpdateSearch } from '../../lib/hooks/useSearch'
import { driftClasses } from '../../domain/drift/classes'

/** One in so many pages of runners is read. */
export const sampleRates = ['1', '5', '20'] as const

export const views = ['members', 'configs', 'tags'] as const

export const groupSorts = ['drifting', 'name', 'total', 'share', 'pending'] as const
export type GroupSort = (typeof groupSorts)[number]

/** Replaces a word that earlier versions wrote into the URL by the present one. */
const renamed = <Schema extends z.ZodMiniType>(
  words: Readonly<Record<string, string>>,
  schema: Schema,
) =>
  z.pipe(
    z.transform((value) =>
      typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : value,
    ),
    schema,
  )

const renamedClasses = { orphan: 'noConfig', settling: 'pending', inStep: 'inSync' }

/** The parameters of the page's address. */
export const driftSearch = z.object({
  ...listQuery,
  config: searchText,
  tag: searchText,
  sample: oneOf(...sampleRates),
  /** the class whose runners are listed; '' = the first class that has any */
  is: renamed(renamedClasses, oneOf('', ...driftClasses)),
  view: oneOf(...views),
  sort: renamed({ settling: 'pending' }, oneOf(...groupSorts)),
  order: oneOf('descend', 'ascend'),
})
/** The URL parameter of the open panel, apart from those of the page: the `runnerKey` shown, or ''. */
export const openSearch = z.object({ open: searchText })

export type DriftSearch = z.output<typeof driftSearch>
export type UpdateDriftSearch = UpdateSearch<typeof driftSearch>
