import { Tabs } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { listProblem } from '../../contract/names'
import { Page } from '../../common/page/Page'
import { useErrorWords } from '../../common/useErrorWords'
import { useSearch } from '../../lib/browser/search'
import { Empty } from '../../ui/feedback/Empty'
import { Failure } from '../../ui/feedback/Failure'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ClassFigures } from './ClassFigures'
import { DriftGroups } from './DriftGroups'
import { DriftMembers } from './DriftMembers'
import { DriftOffer } from './DriftOffer'
import styles from './DriftPage.module.css'
import { DriftProgress } from './DriftProgress'
import { DriftScope } from './DriftScope'
import { DriftSource } from './DriftSource'
import { driftSearch, views, type DriftSearch, type UpdateDriftSearch } from './search'
import { useDrift, type DriftRead } from './useDrift'

/** Whether what runs is what was meant: in figures, by class with its members, by config and by tag. */
export function DriftPage() {
  const { t } = useTranslation('drift')
  const [search, update] = useSearch(driftSearch)
  const { config, tag, sample } = search
  const unfit = [config, tag].some((name) => name !== '' && listProblem(name) !== null)
  const read = useDrift({ config, tag, every: Number(sample) }, !unfit)
  return (
    <Page title={t('title')}>
      <p className={styles.about}>{t('about')}</p>
      <DriftScope search={search} update={update} />
      {unfit ? (
        <Empty title={t('unlisted')} />
      ) : (
        <Content read={read} search={search} update={update} />
      )}
    </Page>
  )
}

interface Props {
  read: DriftRead
  search: DriftSearch
  update: UpdateDriftSearch
}

function Content({ read, search, update }: Props) {
  const { t } = useTranslation(['drift', 'common'])
  const words = useErrorWords()
  const { running, error, broken, cost } = read
  // All of it at once would hold the page up: it is drawn in pieces, while the progress still stands.
  const drift = useDeferredValue(read.drift)
  if (!drift) {
    if (running || read.drift) return <DriftProgress read={read} />
    if (broken) return <DriftSource read={read} />
    if (error)
      return (
        <Failure
          text={words.failure(error, t('what'))}
          action={t('common:retry')}
          onAction={read.start}
        />
      )
    if (!cost) return <TableSkeleton label={t('common:loading')} />
    return <DriftOffer cost={cost} search={search} update={update} onStart={read.start} />
  }
  return (
    <>
      {running ? <DriftProgress read={read} /> : <DriftSource read={read} />}
      <ClassFigures drift={drift} search={search} update={update} />
      <Tabs
        activeKey={search.view}
        onChange={(view) => update({ view, sort: undefined, order: undefined })}
        items={views.map((view) => ({
          key: view,
          label: t(`views.${view}`),
          children:
            view === 'members' ? (
              <DriftMembers drift={drift} at={read.at} search={search} update={update} />
            ) : (
              <DriftGroups of={view} drift={drift} search={search} update={update} />
            ),
        }))}
      />
    </>
  )
}
