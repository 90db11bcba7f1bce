import { Button, Checkbox, Tabs } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { Pages } from '../../ui/controls/Pages'
import { CountToggle } from '../../ui/controls/CountToggle'
import { FieldsTable } from './FieldsTable'
import { LinesView } from './LinesView'
import styles from './Results.module.css'
import {
  pageSize,
  lineFilters,
  resultViews,
  type GrokSearch,
  type UpdateGrokSearch,
} from './grokSearch'
import { ServerCheck } from './ServerCheck'
import { SuggestWhole } from './SuggestWhole'
import { ClusterList } from './ClusterList'
import { useServerCheck } from './useServerCheck'
import { example } from './useWorkbenchState'
import { ShowBlanksContext } from './VisibleText'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** index of the pattern that new fields are added to */
  active: number
  onActive: (index: number) => void
  search: GrokSearch
  update: UpdateGrokSearch
}

/** The results of the patterns for the sample: figures, server check, and lines, fields or clusters. */
export const Results = memo(function Results(props: Props) {
  const { workbench, active, onActive, search, update } = props
  const { t } = useTranslation(['grok', 'common'])
  const format = useFormat()
  const { parsedSample, matchRun, visibleLines, blank, isExample, showsLastValid } = workbench
  const { results, stale, running } = matchRun
  const { indexes, page, visible } = visibleLines
  const check = useServerCheck(workbench)
  if (!parsedSample || !results) return <TableSkeleton label={t('common:loading')} />
  const total = parsedSample.lines.length
  if (total === 0)
    return (
      <Empty
        title={t('results.noSample')}
        action={
          blank && <Button onClick={() => workbench.change(example)}>{t('results.example')}</Button>
        }
      >
        {t('results.noSampleHelp')}
      </Empty>
    )
  const { evaluated, matched } = results
  const counts = { all: evaluated, matched, unmatched: evaluated - matched }
  const selected = visible.includes(search.line - 1) ? search.line - 1 : visible[0]
  return (
    <section
      aria-label={t('results.label')}
      aria-busy={stale || running}
      className={styles.results}
    >
      {isExample && (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={() => workbench.change(example)}>
              {t('results.editExample')}
            </Button>
          }
        >
          {t('results.isExample')}
        </Banner>
      )}
      {showsLastValid && <Banner tone="warning">{t('results.lastValid')}</Banner>}
      <div className={styles.head}>
        <div role="group" aria-label={t('results.figures')} className={styles.figures}>
          {lineFilters.map((show) => (
            <CountToggle
              key={show}
              count={
                blank
                  ? show === 'all'
                    ? format.number(evaluated)
                    : '–'
                  : format.number(counts[show])
              }
              pressed={search.show === show}
              onToggle={() => update({ show, shape: '', page: 1 })}
            >
              {t(`results.${show}`)}
            </CountToggle>
          ))}
          {!blank && (
            <span role="status" className={styles.share}>
              {t('results.share', {
                share: evaluated === 0 ? 0 : matched / evaluated,
                matched,
                total: evaluated,
              })}
            </span>
          )}
          {parsedSample.skipped > 0 && (
            <span>{t('reading.skipped', { count: parsedSample.skipped })}</span>
          )}
          {!isExample && <SuggestWhole workbench={workbench} active={active} onActive={onActive} />}
        </div>
        {!isExample && (
          <ServerCheck workbench={workbench} check={check} indexes={visible} selected={selected} />
        )}
      </div>
      {running ? (
        <ProgressLine
          text={t('results.running', { done: matchRun.done, total })}
          share={matchRun.done / total}
          onCancel={matchRun.cancel}
        />
      ) : (
        evaluated < total && (
          <div className={styles.part}>
            <span>{t('results.firstLines', { looked: evaluated, total })}</span>
            <Button size="small" onClick={matchRun.runAll}>
              {t('results.runAll', { total })}
            </Button>
          </div>
        )
      )}
      <ViewTabs
        view={search.view}
        blanks={search.blanks}
        clusters={results.clusters.length}
        update={update}
      />
      <ShowBlanksContext value={search.blanks}>
        {search.view === 'shapes' ? (
          <ClusterList results={results} lines={parsedSample.lines} update={update} />
        ) : indexes.length === 0 ? (
          <Empty
            title={t(search.show === 'unmatched' ? 'results.allMatched' : 'results.noneMatched')}
            action={
              <Button onClick={() => update({ show: 'all', shape: '', page: 1 })}>
                {t('results.showAll')}
              </Button>
            }
          />
        ) : search.view === 'fields' ? (
          <FieldsTable workbench={workbench} />
        ) : (
          <LinesView
            workbench={workbench}
            selected={selected}
            active={active}
            onActive={onActive}
            check={check}
            update={update}
          />
        )}
      </ShowBlanksContext>
      {search.view !== 'shapes' && indexes.length > pageSize && (
        <LinePages page={page} total={indexes.length} update={update} />
      )}
    </section>
  )
})

/** Memoized, like the pages below: a key press does not render them again. */
const ViewTabs = memo(function ViewTabs(props: {
  view: GrokSearch['view']
  blanks: boolean
  clusters: number
  update: UpdateGrokSearch
}) {
  const { t } = useTranslation('grok')
  return (
    <div className={styles.views}>
      <Tabs
        activeKey={props.view}
        onChange={(view) => props.update({ view })}
        items={resultViews.map((view) => ({
          key: view,
          label: t(`views.${view}`, { count: props.clusters }),
        }))}
      />
      {props.view !== 'shapes' && (
        <Checkbox
          checked={props.blanks}
          onChange={({ target }) => props.update({ blanks: target.checked }, { replace: true })}
        >
          {t('lines.showBlanks')}
        </Checkbox>
      )}
    </div>
  )
})

const LinePages = memo(function LinePages(props: {
  page: number
  total: number
  update: UpdateGrokSearch
}) {
  return (
    <Pages
      page={props.page}
      size={pageSize}
      total={props.total}
      onPage={(page) => props.update({ page })}
    />
  )
})
