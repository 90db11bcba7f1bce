import { listQuery, oneOf, text } from '../../contract/list'
import { z } from '../../contract/zod'
import { driftClasses } from '../../domain/drift/classes'
import type { UpdateSearch } from '../../lib/browser/search'

/** Of so many pages one is read. */
export const samples = ['1', '5', '20'] as const

export const views = ['members', 'configs', 'tags'] as const
export type View = (typeof views)[number]

export const groupSorts = ['drifting', 'name', 'total', 'share', 'settling'] as const
export type GroupSort = (typeof groupSorts)[number]

/** What the address of the page says. */
export const driftSearch = z.object({
  ...listQuery,
  config: text,
  tag: text,
  sample: oneOf(...samples),
  /** the class whose members are shown; '' = the first that has any */
  is: oneOf('', ...driftClasses),
  view: oneOf(...views),
  sort: oneOf(...groupSorts),
  order: oneOf('descend', 'ascend'),
})
export type DriftSearch = z.output<typeof driftSearch>
export type UpdateDriftSearch = UpdateSearch<typeof driftSearch>
