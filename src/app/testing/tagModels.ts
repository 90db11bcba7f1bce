import type { Model } from './agentModels'
import type { TagPage } from '../../contract/tags'
import { digestTag } from '../../domain/drift/digest'
import { driftOf } from '../../domain/drift/driftOf'
import type { Change } from '../../domain/plan/model/changes'
import { emptySnapshot, tagSnapshotOf } from '../../domain/plan/model/snapshot'
import { summarizeGroup, sortGroups } from '../../features/drift/groupSummary'
import { planModel } from './planModel'

/** All that pages make of a page of tags. */
export function tagModels(page: TagPage): Model[] {
  const { rows } = page
  return [
    [
      'tags: drift',
      () => {
        const complete = true
        const { tags } = driftOf({
          configs: { rows: [], complete },
          tags: { rows: rows.map((tag) => digestTag(tag, page)), complete },
          runners: { rows: [], complete },
          offline: { rows: [], complete },
          at: 1.79e12,
        })
        const groups = [...tags].map(([name, tally]) => summarizeGroup(name, tally))
        for (const sort of ['drifting', 'name', 'total', 'share', 'pending'] as const)
          sortGroups(groups, { sort, order: 'ascend' })
      },
    ],
    [
      'tags: plans',
      () => {
        const snapshot = emptySnapshot()
        for (const tag of rows) snapshot.tags.set(tag.name, tagSnapshotOf(tag))
        const changes = rows.flatMap(({ name: tag }): Change[] => [
          { kind: 'addTag', agent: 'a', tag },
          { kind: 'noteTag', tag, note: 'x' },
          { kind: 'giveConfig', tag, config: 'c' },
          { kind: 'deleteTag', tag },
        ])
        planModel(changes, snapshot)
      },
    ],
  ]
}
