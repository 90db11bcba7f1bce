import { Tabs } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { listProblem } from '../../contract/names'
import { Page } from '../../common/page/Page'
import { useErrorWords } from '../../common/useErrorWords'
import { Empty } from '../../ui/feedback/Empty'
import { Failure } from '../../ui/feedback/Failure'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ClassFigures } from './ClassFigures'
import { DriftGroups } from './DriftGroups'
import { DriftItems } from './DriftItems'
import { DriftCostPrompt } from './DriftCostPrompt'
import styles from './DriftPage.module.css'
import { DriftProgress } from './DriftProgress'
import { DriftFilters } from './DriftFilters'
import { DriftStatus } from './DriftStatus'
import { driftSearch, views, type DriftSearch, type UpdateDriftSearch } from './driftSearch'
import { useSearch } from '../../lib/hooks/useSearch'
import { useDrift, type DriftScan } from './useDrift'

/** Drift between configs and what runs: figures by class, the runners of a class, and shares by config and by tag. */
export function DriftPage() {
  const { t } = useTranslation('drift')
  const [search, update] = useSearch(driftSearch)
  const { config, tag, sample } = search
  const isUnsupported = [config, tag].some((name) => name !== '' && listProblem(name) !== null)
  const scan = useDrift({ config, tag, sampleRate: Number(sample) }, !isUnsupported)
  return (
    <Page title={t('title')}>
      <p className={styles.about}>{t('about')}</p>
      <DriftFilters search={search} update={update} />
      {isUnsupported ? (
        <Empty title={t('unlisted')} />
      ) : (
        <Content scan={scan} search={search} update={update} />
      )}
    </Page>
  )
}

interface Props {
  scan: DriftScan
  search: DriftSearch
  update: UpdateDriftSearch
}

function Content({ scan, search, update }: Props) {
  const { t } = useTranslation(['drift', 'common'])
  const words = useErrorWords()
  const { running, error, incomplete, cost } = scan
  // The result is large: it renders in the background while the progress is still shown.
  const drift = useDeferredValue(scan.drift)
  if (!drift) {
    if (running || scan.drift) return <DriftProgress scan={scan} />
    if (incomplete) return <DriftStatus scan={scan} />
    if (error)
      return (
        <Failure
          text={words.failure(error, t('what'))}
          action={t('common:retry')}
          onAction={scan.start}
        />
      )
    if (!cost) return <TableSkeleton label={t('common:loading')} />
    return <DriftCostPrompt cost={cost} search={search} update={update} onStart={scan.start} />
  }
  return (
    <>
      {running ? <DriftProgress scan={scan} /> : <DriftStatus scan={scan} />}
      <ClassFigures drift={drift} search={search} update={update} />
      <Tabs
        activeKey={search.view}
        onChange={(view) => update({ view, sort: undefined, order: undefined })}
        items={views.map((view) => ({
          key: view,
          label: t(`views.${view}`),
          children:
            view === 'members' ? (
              <DriftItems drift={drift} at={scan.at} search={search} update={update} />
            ) : (
              <DriftGroups groupedBy={view} drift={drift} search={search} update={update} />
            ),
        }))}
      />
    </>
  )
}
