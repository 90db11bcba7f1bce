import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Drift } from '../../domain/drift/driftOf'
import { paths } from '../../common/paths'
import { useMemoLast } from '../../lib/collections/memoLast'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import styles from './DriftPage.module.css'
import { groupOf, sortGroups, type Group } from './groups'
import type { DriftSearch, GroupSort, UpdateDriftSearch } from './search'
import { usePercent } from './usePercent'

interface Props {
  of: 'configs' | 'tags'
  drift: Drift
  search: DriftSearch
  update: UpdateDriftSearch
}

/** How much of each config, or of what each tag brings, is in step. */
export function DriftGroups({ of, drift, search, update }: Props) {
  const { t } = useTranslation('drift')
  const columns = useGroupColumns(of)
  const { sort, order, page, size } = search
  const sorted = useMemoLast(sortedGroups)(drift[of], sort, order)
  const shown = Math.min(page, Math.max(1, Math.ceil(sorted.length / size)))
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <p>{t(`groups.${of}`)}</p>
      </div>
      <ResourceTable<Group, GroupSort>
        label={t(`views.${of}`)}
        columns={columns}
        rowKey={nameOf}
        rows={sorted.slice((shown - 1) * size, shown * size)}
        total={sorted.length}
        loading={false}
        order={{ sort, order, page: shown, size }}
        onOrder={(order) => update(order)}
        empty={<Empty title={t('none')} />}
      />
    </div>
  )
}

function useGroupColumns(of: Props['of']): Column<Group, GroupSort>[] {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const percent = usePercent()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t(of === 'configs' ? 'columns.config' : 'columns.tag'),
        sort: 'name',
        cell: ({ name }) => (
          <Link to={of === 'configs' ? paths.drift({ config: name }) : paths.drift({ tag: name })}>
            <MiddleEllipsis text={name} />
          </Link>
        ),
      },
      {
        key: 'share',
        title: t('columns.share'),
        sort: 'share',
        width: 110,
        numeric: true,
        main: true,
        cell: ({ share }) => percent(share),
      },
      ...(['drifting', 'settling', 'total'] as const).map((key) => ({
        key,
        title: t(`columns.${key}`),
        sort: key,
        width: 130,
        numeric: true,
        cell: (group: Group) => format.number(group[key]),
      })),
    ],
    [t, of, format, percent],
  )
}

const nameOf = ({ name }: Group) => name

const sortedGroups = (
  tallies: Drift['configs'],
  sort: DriftSearch['sort'],
  order: DriftSearch['order'],
) =>
  sortGroups(
    [...tallies].map(([name, tally]) => groupOf(name, tally)),
    { sort, order },
  )
