import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/errors'
import { sumOfMoves, type ScanMove } from '../../api/scan'
import { useCall } from '../../api/query'
import type { Selection } from '../../domain/plan/model/selection'
import { useAbortController } from '../../lib/hooks/useAbortController'
import { useStore } from '../../lib/hooks/useStore'
import { Banner } from '../../ui/feedback/Banner'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import { ActionBar } from '../../ui/layout/ActionBar'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import { useFormat } from '../../ui/useFormat'
import { useScanWords } from '../scan/useScanWords'
import { useErrorWords } from '../useErrorWords'
import { selectionSize, type SelectionStore } from './listSelection'

export interface SelectionBarProps {
  selection: SelectionStore
  /** the number of rows that match the active filters; Infinity: the server does not say */
  total: number
  /** whether any filter is active */
  filtered: boolean
  /** Reads the keys of all rows that match the active filters. */
  resolveSelection: Extract<Selection, { is: 'matching' }>['resolveSelection']
  /** the usual actions on the selected rows */
  children?: ReactNode
  /** the rare and the dangerous ones */
  menu?: ReactNode
}

/** The selection of a list and the actions on it. It is shown while anything is selected, over the end of the page. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, total, filtered, resolveSelection, children, menu } = props
  const { t } = useTranslation('lists')
  const format = useFormat()
  const words = useErrorWords()
  const scanWords = useScanWords()
  const selected = useStore(selection)
  const all = useSelectAll(selection, resolveSelection)
  const count = selectionSize(selected)
  if (count === 0 && !all.reading) return null
  return (
    <ActionBar
      sticky
      label={t('selection.label')}
      notice={
        <>
          {all.reading && (
            <ProgressLine
              text={t(
                all.progress.total === Infinity ? 'selection.readingUnknown' : 'selection.reading',
                all.progress,
              )}
              share={all.progress.total ? all.progress.rows / all.progress.total : 0}
              onCancel={all.cancel}
            />
          )}
          {all.error && <Banner tone="warning">{words.reason(all.error)}</Banner>}
          {selected.is === 'matching' && all.moved && (
            <Banner tone="warning">{scanWords.changes({ moved: all.moved })}</Banner>
          )}
        </>
      }
      status={
        <>
          <span role="status">
            {selected.is === 'matching'
              ? t(selected.except.size ? 'selection.matchingExcept' : 'selection.matching', {
                  count: selected.ids.size,
                  time: format.clock(selected.takenAt),
                  except: selected.except.size,
                })
              : t('selection.rows', { count })}
          </span>
          {selected.is === 'rows' && total > count && (
            <Button type="link" size="small" disabled={all.reading} onClick={all.start}>
              {total === Infinity
                ? t('selection.allOfUnknown')
                : t(filtered ? 'selection.allMatching' : 'selection.all', { count: total })}
            </Button>
          )}
          <Button type="link" size="small" onClick={selection.clear}>
            {t('selection.clear')}
          </Button>
        </>
      }
    >
      {children}
      {menu && <ActionMenu>{menu}</ActionMenu>}
    </ActionBar>
  )
}

/** Selects all rows that match the active filters at the time it is started. */
function useSelectAll(
  selection: SelectionStore,
  resolveSelection: SelectionBarProps['resolveSelection'],
) {
  const call = useCall()
  const createController = useAbortController()
  const [reading, setReading] = useState(false)
  const [progress, setProgress] = useState({ rows: 0, total: 0 })
  const [error, setError] = useState<ApiError | null>(null)
  const [moved, setMoved] = useState<ScanMove | null>(null)

  const read = async () => {
    const { signal } = createController()
    const takenAt = call.clock.now()
    setReading(true)
    setError(null)
    setMoved(null)
    try {
      const ids = await resolveSelection({
        call,
        signal,
        onProgress: (rows, total) => setProgress({ rows, total }),
        onMoved: (move) => setMoved((last) => sumOfMoves(last ? [last, move] : [move])),
      })
      selection.selectAll({ ids, takenAt, resolveSelection })
    } catch (problem) {
      if (problem instanceof ApiError) setError(problem)
      else if (!signal.aborted) throw problem
    } finally {
      setReading(false)
    }
  }
  return {
    reading,
    progress,
    error,
    moved,
    start: () => void read(),
    cancel: () => void createController(),
  }
}
