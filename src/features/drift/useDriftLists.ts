import { runnerKey } from '../../contract/runners'
import { useState } from 'react'
import type { Call, CallOptions } from '../../api/http'
import { useScan } from '../../api/useScan'
import { unread } from '../../api/unread'
import type { AwayDigest, ConfigDigest, RunnerDigest, TagDigest } from '../../domain/drift/digest'
import { createPageReader, type PageReader } from './pageReader'
import { lists, type ListName, type PageDigest } from './pages'
import { filtersOf, sizeOf, type Scope } from './scope'

/** The four lists that drift is made of, read a page at a time, each page reduced as it arrives. */
export function useDriftLists(scope: Scope, enabled: boolean) {
  const [read] = useState(createPageReader)
  const { config, every } = scope
  const filters = filtersOf(scope)
  const when = { enabled }
  const configs = useScan<typeof lists.configs, ConfigDigest>(
    'drift',
    lists.configs,
    filters.configs,
    {
      size: sizeOf('configs'),
      rowKey: ({ name }) => name,
      readPage: pageOf(read, 'configs', config, ({ configs }) => configs),
    },
    when,
  )
  const tags = useScan<typeof lists.tags, TagDigest>(
    `drift of ${config}`,
    lists.tags,
    filters.tags,
    {
      size: sizeOf('tags'),
      rowKey: ({ name }) => name,
      readPage: pageOf(read, 'tags', config, ({ tags }) => tags),
    },
    when,
  )
  const away = useScan<typeof lists.away, AwayDigest>(
    'drift',
    lists.away,
    filters.away,
    {
      size: sizeOf('away'),
      rowKey: ({ id }) => id,
      readPage: pageOf(read, 'away', config, ({ away }) => away),
    },
    when,
  )
  const runners = useScan<typeof lists.runners, RunnerDigest>(
    `drift, one in ${every}`,
    lists.runners,
    filters.runners,
    {
      size: sizeOf('runners'),
      every,
      rowKey: ({ agent, config }) => runnerKey(agent, config),
      readPage: pageOf(read, 'runners', config, ({ runners }) => runners),
    },
    when,
  )
  return { read, configs, tags, away, runners }
}

const pageOf =
  <Row, Input>(
    read: PageReader,
    list: ListName,
    config: string,
    rowsOf: (digest: PageDigest) => Row[],
  ) =>
  async (call: Call, input: Input & { query?: object }, options: CallOptions) => {
    const bytes = await call(unread(lists[list]), { query: input.query ?? {} }, options)
    const digest = await read({ list, bytes, config })
    return { total: digest.total, rows: rowsOf(digest) }
  }
