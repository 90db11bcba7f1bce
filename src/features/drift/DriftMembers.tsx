import { runnerKey } from '../../contract/runners'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reconcile } from '../../domain/drift/classes'
import type { Drift, Member } from '../../domain/drift/driftOf'
import { PlanButton } from '../../common/plan/PlanButton'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Banner } from '../../ui/feedback/Banner'
import { shownClass } from './ClassFigures'
import styles from './DriftPage.module.css'
import type { DriftSearch, UpdateDriftSearch } from './search'
import { useMemberColumns } from './useMemberColumns'

interface Props {
  drift: Drift
  /** Unix ms of the reading */
  at: number
  search: DriftSearch
  update: UpdateDriftSearch
}

/** The members of one class: what it means, what can be done about it, and each with the reason for it. */
export function DriftMembers({ drift, at, search, update }: Props) {
  const { t } = useTranslation('drift')
  const is = shownClass(drift.all, search.is)
  const members = drift.members[is]
  const columns = useMemberColumns()
  /** the reading of which something was changed since */
  const [changed, setChanged] = useState(0)
  const { page, size } = search
  const last = Math.max(1, Math.ceil(members.length / size))
  const shown = Math.min(page, last)
  const rows = members.slice((shown - 1) * size, shown * size)
  const remedied = is !== 'inStep' && is !== 'settling' && is !== 'unknown'
  return (
    <div className={styles.part}>
      {changed === at && <Banner tone="info">{t('changedSince')}</Banner>}
      <div className={styles.head}>
        <p>{t(`classes.${is}.about`)}</p>
        <PlanButton
          danger={is === 'orphan' || is === 'outdated' || is === 'edited'}
          reason={remedied ? (members.length === 0 ? t('nobody') : null) : t(`nothing.${is}`)}
          request={() => ({
            changes: members.flatMap(reconcile),
            onApplied: () => setChanged(at),
          })}
        >
          {remedied ? t('reconcile', { count: members.length }) : t('reconcileNone')}
        </PlanButton>
      </div>
      <ResourceTable<Member>
        label={t('members', { name: t(`classes.${is}.name`) })}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        total={members.length}
        loading={false}
        order={{ page: shown, size }}
        onOrder={({ page, size }) => update({ page, size })}
        empty={<Empty title={t('none')} />}
      />
    </div>
  )
}

const keyOf = ({ agent, config }: Member) => runnerKey(agent, config)
