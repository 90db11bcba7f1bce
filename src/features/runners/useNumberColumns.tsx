import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trend } from '../../contract/runnerStages'
import { Figure } from '../../ui/layout/Figure'
import type { ListedRunner } from './listedRunner'
import { Rate, trendWidth } from './Rate'
import { errorCount, stageTotals } from './stageTotals'
import { useFigureFormat } from './useFigureFormat'
import type { RunnerColumn } from './useRunnerColumns'

type NumberColumn =
  | 'read'
  | 'readSpeed'
  | 'readBytes'
  | 'parsed'
  | 'parseErrors'
  | 'sent'
  | 'sentSpeed'
  | 'sendErrors'
  | 'lag'
  | 'errors'

/** Hidden by default. */
const hidden: ReadonlySet<NumberColumn> = new Set([
  'read',
  'readBytes',
  'parsed',
  'parseErrors',
  'sent',
  'sendErrors',
])

/** The columns of the figures that runners report. They keep their identity until the language changes. */
export function useNumberColumns(): RunnerColumn[] {
  const { t } = useTranslation('runners')
  const figures = useFigureFormat()
  return useMemo(() => {
    const textColumn = (
      key: NumberColumn,
      text: (runner: ListedRunner) => string,
      cell: RunnerColumn['cell'] = text,
    ): RunnerColumn => ({
      key,
      title: t(`columns.${key}`),
      kind: 'number',
      extra: key.endsWith('Speed') ? trendWidth : 0,
      hidden: hidden.has(key),
      text: (runner) => (runner.status.stopped ? '–' : text(runner)),
      cell: (runner) =>
        runner.status.stopped ? <span title={t('stopped.short')}>–</span> : cell(runner),
    })
    const column = (key: NumberColumn, value: (runner: ListedRunner) => number | null) =>
      textColumn(
        key,
        (runner) => figures.compact(value(runner)),
        (runner) => <Figure value={value(runner)} />,
      )
    const speedColumn = (
      key: NumberColumn,
      rate: (runner: ListedRunner) => { perSecond: number | null; trend: Trend | null },
    ) =>
      textColumn(
        key,
        (runner) => figures.compact(rate(runner).perSecond),
        (runner) => {
          const { perSecond, trend } = rate(runner)
          return (
            <Rate trend={trend}>
              <Figure value={perSecond} />
            </Rate>
          )
        },
      )
    return [
      column('read', ({ status: { read } }) => read.count),
      speedColumn('readSpeed', ({ status: { read } }) => read),
      textColumn('readBytes', ({ status: { read } }) =>
        figures.bytesPerSecond(read.bytesPerSecond),
      ),
      column('parsed', ({ status }) => stageTotals(status.stages, 'parser').success),
      column('parseErrors', ({ status }) => stageTotals(status.stages, 'parser').errors),
      column('sent', ({ status }) => stageTotals(status.stages, 'sender').success),
      speedColumn('sentSpeed', ({ status }) => stageTotals(status.stages, 'sender')),
      column('sendErrors', ({ status }) => stageTotals(status.stages, 'sender').errors),
      textColumn('lag', ({ status }) => figures.lag(status.lag)),
      column('errors', ({ status }) => errorCount(status.stages)),
    ]
  }, [t, figures])
}
