import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import type { Drift } from '../../domain/drift/driftOf'
import { paths } from '../../common/paths'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { pageOf } from '../../ui/table/pagedRows'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import styles from './DriftPage.module.css'
import { summarizeGroup, sortGroups, type GroupSummary } from './groupSummary'
import type { DriftSearch, GroupSort, UpdateDriftSearch } from './driftSearch'
import { usePercent } from './usePercent'

interface Props {
  groupedBy: 'configs' | 'tags'
  drift: Drift
  search: DriftSearch
  update: UpdateDriftSearch
}

/** The share of runners in sync for each config or tag. */
export function DriftGroups({ groupedBy, drift, search, update }: Props) {
  const { t } = useTranslation('drift')
  const columns = useGroupColumns(groupedBy)
  const { sort, order } = search
  const sorted = useMemoLast(sortedGroups)(
    drift[groupedBy],
    groupedBy === 'tags' ? drift.unreadTags : noneUnread,
    sort,
    order,
  )
  const paged = pageOf(sorted, search)
  return (
    <div className={styles.part}>
      <ResourceTable<GroupSummary, GroupSort>
        label={t(`views.${groupedBy}`)}
        columns={columns}
        rowKey={nameOf}
        {...paged}
        loading={false}
        order={{ sort, order, ...paged.order }}
        onOrder={(order) => update(order)}
        empty={<Empty title={t('none')} />}
      />
      <p className={styles.about}>
        {t(`groups.${groupedBy}`)} {t('limits')}
      </p>
    </div>
  )
}

function useGroupColumns(groupedBy: Props['groupedBy']): Column<GroupSummary, GroupSort>[] {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const percent = usePercent()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t(groupedBy === 'configs' ? 'columns.config' : 'columns.tag'),
        sort: 'name',
        kind: 'name',
        text: nameOf,
        cell: ({ name }) => (
          <Link
            to={
              groupedBy === 'configs' ? paths.drift({ config: name }) : paths.drift({ tag: name })
            }
          >
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'share',
        title: t('columns.share'),
        sort: 'share',
        kind: 'number',
        main: true,
        text: ({ share }) => percent(share),
      },
      ...(['drifting', 'pending', 'total'] as const).map((key) => ({
        key,
        title: t(`columns.${key}`),
        sort: key,
        kind: 'number' as const,
        text: (group: GroupSummary) => format.number(group[key]),
      })),
    ],
    [t, groupedBy, format, percent],
  )
}

const noneUnread: Drift['unreadTags'] = new Map()

const nameOf = ({ name }: GroupSummary) => name

const sortedGroups = (
  tallies: Drift['configs'],
  unread: Drift['unreadTags'],
  sort: DriftSearch['sort'],
  order: DriftSearch['order'],
) =>
  sortGroups(
    [...tallies].map(([name, tally]) => summarizeGroup(name, tally, unread.get(name))),
    { sort, order },
  )
