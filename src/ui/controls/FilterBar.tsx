import type { ReactNode } from 'react'
import { narrowBar } from '../../lib/firstPage'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../panel/PanelButton'
import { useNarrow } from '../useNarrow'
import styles from './FilterBar.module.css'
import { FilterChips, type FilterChip } from './FilterChips'

interface Props {
  /** the accessible name of the search */
  label: string
  /** the search field, where the list can be searched */
  search?: ReactNode
  /** the other filters: selects and panels */
  filters?: ReactNode
  /** what is not a filter: views, columns */
  tools?: ReactNode
  /** the filters in force, besides the text in the search field */
  chips?: FilterChip[]
  onClear?: () => void
}

/**
 * The row above a list: a search field that also holds the filters in force, the other filters, and the tools of the list.
 * Where the console is narrow, all but the search field fold into one button with the number of filters in force.
 */
export function FilterBar({ label, search, filters, tools, chips = [], onClear }: Props) {
  const { t } = useTranslation()
  const narrow = useNarrow(narrowBar)
  const chipList = onClear && chips.length > 0 && <FilterChips chips={chips} onClear={onClear} />
  const toolList = tools && <div className={styles.tools}>{tools}</div>
  return (
    <div className={styles.bar}>
      {(search || !narrow) && (
        <div role="search" aria-label={label} className={styles.search}>
          {search ? (
            <div className={styles.box}>
              {search}
              {!narrow && chipList}
            </div>
          ) : null}
          {!narrow && filters}
          {!narrow && !search && chipList}
        </div>
      )}
      {narrow && (filters || tools || chipList) ? (
        <PanelButton
          label={t('filters')}
          content={chips.length > 0 ? t('filtersSet', { count: chips.length }) : undefined}
        >
          <div className={styles.folded}>
            {chipList}
            {filters}
            {toolList}
          </div>
        </PanelButton>
      ) : (
        toolList
      )}
    </div>
  )
}
