import { Button, Pagination, Tabs } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import { FieldsTable } from './FieldsTable'
import { Lines } from './Lines'
import styles from './Results.module.css'
import { pageSize, shows, views, type GrokSearch, type UpdateGrokSearch } from './search'
import { ServerCheck } from './ServerCheck'
import { ShapeList } from './ShapeList'
import { useServerCheck } from './useServerCheck'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  active: number
  onActive: (place: number) => void
  search: GrokSearch
  update: UpdateGrokSearch
}

/** What the patterns make of the sample. */
export const Results = memo(function Results({ of, active, onActive, search, update }: Props) {
  const { t } = useTranslation(['grok', 'common'])
  const format = useFormat()
  const { records, run, sight, blank, blind, former } = of
  const { outcome, stale, running } = run
  const { places, page, inSight: shown } = sight
  const check = useServerCheck(of)
  if (!records || !outcome) return <TableSkeleton label={t('common:loading')} />
  const total = records.lines.length
  if (total === 0) return <Empty title={t('results.noSample')}>{t('results.noSampleHelp')}</Empty>
  const { looked, matched } = outcome
  const counts = { all: looked, matched, unmatched: looked - matched }
  const chosen = shown.includes(search.line - 1) ? search.line - 1 : shown[0]
  return (
    <section
      aria-label={t('results.label')}
      aria-busy={stale || running}
      className={styles.results}
    >
      {former && <Banner tone="warning">{t('results.broken')}</Banner>}
      {blind && <Banner tone="info">{t('results.blind')}</Banner>}
      <div className={styles.head}>
        <div role="group" aria-label={t('results.figures')} className={styles.figures}>
          {shows.map((show) => (
            <ToggleFigure
              key={show}
              figure={
                blank || blind
                  ? show === 'all'
                    ? format.number(looked)
                    : '–'
                  : format.number(counts[show])
              }
              pressed={search.show === show}
              onToggle={() => update({ show, shape: '', page: 1 })}
            >
              {t(`results.${show}`)}
            </ToggleFigure>
          ))}
          {!blank && !blind && (
            <span role="status" className={styles.share}>
              {t('results.share', {
                share: looked === 0 ? 0 : matched / looked,
                matched,
                total: looked,
              })}
            </span>
          )}
        </div>
        <ServerCheck of={of} check={check} places={shown} chosen={chosen} />
      </div>
      {running ? (
        <ProgressLine
          text={t('results.running', { done: run.done, total })}
          share={run.done / total}
          onCancel={run.cancel}
        />
      ) : (
        looked < total && (
          <div className={styles.part}>
            <span>{t('results.head', { looked, total })}</span>
            <Button size="small" onClick={run.runAll}>
              {t('results.runAll', { total })}
            </Button>
          </div>
        )
      )}
      <ViewTabs view={search.view} shapes={outcome.clusters.length} update={update} />
      {search.view === 'shapes' ? (
        <ShapeList outcome={outcome} lines={records.lines} update={update} />
      ) : places.length === 0 ? (
        <Empty
          title={t(search.show === 'unmatched' ? 'results.allMatched' : 'results.noneMatched')}
          action={
            <Button onClick={() => update({ show: 'all', shape: '', page: 1 })}>
              {t('results.showAll')}
            </Button>
          }
        />
      ) : search.view === 'fields' ? (
        <FieldsTable of={of} />
      ) : (
        <Lines
          of={of}
          chosen={chosen}
          active={active}
          onActive={onActive}
          check={check}
          update={update}
        />
      )}
      {search.view !== 'shapes' && places.length > pageSize && (
        <Pages page={page} total={places.length} update={update} />
      )}
    </section>
  )
})

/** Not drawn anew for each key. */
const ViewTabs = memo(function ViewTabs(props: {
  view: GrokSearch['view']
  shapes: number
  update: UpdateGrokSearch
}) {
  const { t } = useTranslation('grok')
  return (
    <Tabs
      activeKey={props.view}
      onChange={(view) => props.update({ view })}
      items={views.map((view) => ({
        key: view,
        label: t(`views.${view}`, { count: props.shapes }),
      }))}
    />
  )
})

const Pages = memo(function Pages(props: {
  page: number
  total: number
  update: UpdateGrokSearch
}) {
  return (
    <Pagination
      size="small"
      current={props.page}
      pageSize={pageSize}
      total={props.total}
      showSizeChanger={false}
      onChange={(page) => props.update({ page })}
    />
  )
})
