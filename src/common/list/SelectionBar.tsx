import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { useFormat } from '../../ui/Clock'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { Banner } from '../../ui/feedback/Banner'
import type { Selection } from '../../domain/plan/model/selection'
import { sizeOf, type SelectionStore } from './listSelection'
import styles from './SelectionBar.module.css'
import { useErrorWords } from '../useErrorWords'
import { useSelectAll } from './useSelectAll'

export interface SelectionBarProps {
  selection: SelectionStore
  /** rows that match the filters in force */
  total: number
  /** whether a filter is in force at all */
  filtered: boolean
  /** Reads what matches these filters, then and later. */
  evaluate: Extract<Selection, { is: 'matching' }>['resolveSelection']
  /** what can be done to them */
  children: ReactNode
}

/** What is chosen and what can be done to it, in sight as long as anything is. It lies over the page's end and moves nothing. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total, filtered, evaluate, children } = props
  const { t } = useTranslation('fleet')
  const format = useFormat()
  const words = useErrorWords()
  const picked = useStore(selection)
  const all = useSelectAll(selection, evaluate)
  const count = sizeOf(picked)
  if (count === 0 && !all.reading) return null
  return (
    <section aria-label={t('selection.label')} className={styles.bar}>
      {all.reading && (
        <ProgressLine
          text={t('selection.reading', all.progress)}
          share={all.progress.total ? all.progress.rows / all.progress.total : 0}
          onCancel={all.cancel}
        />
      )}
      {all.error && <Banner tone="warning">{words.reason(all.error)}</Banner>}
      <div className={styles.line}>
        <span role="status">
          {picked.is === 'matching'
            ? t(picked.except.size ? 'selection.matchingExcept' : 'selection.matching', {
                count: picked.ids.size,
                time: format.clock(picked.takenAt),
                except: picked.except.size,
              })
            : t('selection.rows', { count })}
        </span>
        {picked.is === 'rows' && total > count && (
          <Button type="link" size="small" disabled={all.reading} onClick={all.start}>
            {t(filtered ? 'selection.allMatching' : 'selection.all', { count: total })}
          </Button>
        )}
        <Button type="link" size="small" onClick={selection.clear}>
          {t('selection.clear')}
        </Button>
        <span className={styles.actions}>{children}</span>
      </div>
    </section>
  )
}
