import { runnerKey } from '../../contract/runners'
import { useState } from 'react'
import type { Call, CallOptions } from '../../api/http'
import { useScan } from '../../api/useScan'
import type {
  OfflineDigest,
  ConfigDigest,
  RunnerDigest,
  TagDigest,
} from '../../domain/drift/digest'
import { createPageReader, type PageReader } from './driftPageReader'
import { driftLists, type ListName, type PageDigest } from './driftPages'
import { filtersOf, pageSizeOf, readDigests, type DriftScope } from './driftRequests'

/** Scans of the four lists that drift is computed from; each page is reduced to digests as it arrives. */
export function useDriftLists(scope: DriftScope, enabled: boolean) {
  const [read] = useState(createPageReader)
  const { config, sampleRate } = scope
  const filters = filtersOf(scope)
  const options = { enabled }
  const configs = useScan<typeof driftLists.configs, ConfigDigest>(
    'drift',
    driftLists.configs,
    filters.configs,
    {
      size: pageSizeOf('configs'),
      rowKey: ({ name }) => name,
      readPage: pageOf(read, 'configs', config, ({ configs }) => configs),
    },
    options,
  )
  const tags = useScan<typeof driftLists.tags, TagDigest>(
    `drift of ${config}`,
    driftLists.tags,
    filters.tags,
    {
      size: pageSizeOf('tags'),
      rowKey: ({ name }) => name,
      readPage: pageOf(read, 'tags', config, ({ tags }) => tags),
    },
    options,
  )
  const offline = useScan<typeof driftLists.offline, OfflineDigest>(
    'drift',
    driftLists.offline,
    filters.offline,
    {
      size: pageSizeOf('offline'),
      rowKey: ({ id }) => id,
      readPage: pageOf(read, 'offline', config, ({ offline }) => offline),
    },
    options,
  )
  const runners = useScan<typeof driftLists.runners, RunnerDigest>(
    `drift, one in ${sampleRate}`,
    driftLists.runners,
    filters.runners,
    {
      size: pageSizeOf('runners'),
      sampleEvery: sampleRate,
      rowKey: ({ agent, config }) => runnerKey(agent, config),
      readPage: pageOf(read, 'runners', config, ({ runners }) => runners),
    },
    options,
  )
  return { read, configs, tags, offline, runners }
}

/** Reads one page of a list as digests. */
const pageOf =
  <Row, Input>(
    read: PageReader,
    list: ListName,
    config: string,
    rowsOf: (digest: PageDigest) => Row[],
  ) =>
  (call: Call, { query = {} }: Input & { query?: object }, options: CallOptions) =>
    readDigests(call, read, { list, query, config }, rowsOf, options)
