import { useDeferredValue, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bench } from '../../fleet/grokStore'
import { Page } from '../../fleet/Page'
import { useSearch } from '../../lib/search'
import { Strip } from '../../ui/Strip'
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
  const work = useWorkbench(start)
  const [search, update] = useSearch(grokSearch)
  const [active, setActive] = useState(0)
  // A key is answered in the editor first; what comes of it is drawn without holding that up.
  const shown = useDeferredValue(work)
  const place = Math.min(active, work.bench.patterns.length - 1)
  return (
    <Page title={t('title')} actions={<Tools of={work} active={place} />}>
      {children}
      {!work.kept && <Strip tone="warning">{t('notKept')}</Strip>}
      <div className={styles.sides}>
        <PatternList of={work} active={place} onActive={setActive} />
        <SampleBox bench={work.bench} change={work.change} records={work.records} />
      </div>
      <Results of={shown} active={place} onActive={setActive} search={search} update={update} />
    </Page>
  )
}
