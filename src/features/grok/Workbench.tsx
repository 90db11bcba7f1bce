import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkbenchState } from './grokStore'
import { Page } from '../../common/page/Page'
import { Banner } from '../../ui/feedback/Banner'
import { grokSearch } from './grokSearch'
import { PatternList } from './PatternList'
import { Results } from './Results'
import { SampleBox } from './SampleBox'
import { useWorkbench } from './useWorkbench'
import styles from './Workbench.module.css'
import { useSearch } from '../../lib/hooks/useSearch'
import { WorkbenchTools } from './WorkbenchTools'

/** Patterns and sample side by side, with the results below. */
export function Workbench({ initial, children }: { initial: WorkbenchState; children: ReactNode }) {
  const { t } = useTranslation('grok')
  const [search, update] = useSearch(grokSearch)
  const current = useWorkbench(initial, search)
  const [active, setActive] = useState(0)
  // The editors show a key press at once. Everything else follows in one step, when the engine has answered about it.
  const [settled, setSettled] = useState(current)
  if (settled !== current && (!current.pending || settled.patternSet === current.patternSet))
    setSettled(current)
  const index = Math.min(active, current.state.patterns.length - 1)
  return (
    <Page title={t('title')} actions={<WorkbenchTools workbench={settled} active={index} />}>
      {children}
      {!current.saved && <Banner tone="warning">{t('notSaved')}</Banner>}
      <div className={styles.sides}>
        <PatternList
          state={current.state}
          isExample={current.isExample}
          change={current.change}
          inspection={settled.inspection}
          fieldStyles={settled.fieldStyles}
          active={index}
          onActive={setActive}
        />
        <SampleBox
          state={current.state}
          isExample={current.isExample}
          change={current.change}
          parsedSample={current.parsedSample}
        />
      </div>
      <Results
        workbench={settled}
        active={index}
        onActive={setActive}
        search={search}
        update={update}
      />
    </Page>
  )
}
