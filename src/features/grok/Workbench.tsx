import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bench } from './grokStore'
import { Page } from '../../common/page/Page'
import { useSearch } from '../../lib/browser/search'
import { Banner } from '../../ui/feedback/Banner'
import { PatternList } from './PatternList'
import { Results } from './Results'
import { SampleBox } from './SampleBox'
import { grokSearch } from './search'
import { Tools } from './Tools'
import { useWorkbench } from './useWorkbench'
import styles from './Workbench.module.css'

/** Patterns and sample side by side, and below them what comes of it. */
export function Workbench({ start, children }: { start: Bench; children: ReactNode }) {
  const { t } = useTranslation('grok')
  const [search, update] = useSearch(grokSearch)
  const work = useWorkbench(start, search)
  const [active, setActive] = useState(0)
  // A key is answered in the editor; the rest follows once the engine has said what it makes of it, all of it at once.
  const [shown, show] = useState(work)
  if (shown !== work && (!work.late || shown.recipe === work.recipe)) show(work)
  const place = Math.min(active, work.bench.patterns.length - 1)
  return (
    <Page title={t('title')} actions={<Tools of={shown} active={place} />}>
      {children}
      {!work.kept && <Banner tone="warning">{t('notKept')}</Banner>}
      <div className={styles.sides}>
        <PatternList
          bench={work.bench}
          change={work.change}
          inspection={shown.inspection}
          looks={shown.looks}
          active={place}
          onActive={setActive}
        />
        <SampleBox bench={work.bench} change={work.change} records={work.records} />
      </div>
      <Results of={shown} active={place} onActive={setActive} search={search} update={update} />
    </Page>
  )
}
