import { markWidth } from '../../lib/table/columnLayout'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import type { PlanEntry } from '../../domain/plan/store/journal'
import { countOutcomes, outcomeGroups } from '../../domain/plan/model/outcomes'
import { usePlanWords } from '../../common/plan/usePlanWords'
import { useFormat } from '../../ui/useFormat'
import type { Column } from '../../ui/table/ResourceTable'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { Ago } from '../../ui/layout/Time'
import { planStatus, type StatusFilter } from './activityList'

const marks: Record<Exclude<StatusFilter, 'all'>, { shape: Shape; tone: Tone }> = {
  running: { shape: 'play', tone: 'info' },
  failed: { shape: 'square', tone: 'error' },
  despiteError: { shape: 'half', tone: 'warning' },
  unsent: { shape: 'ring', tone: 'warning' },
  pending: { shape: 'half', tone: 'info' },
  confirmed: { shape: 'dot', tone: 'ok' },
}

/** The columns of the list of plans. */
export function useActivityColumns(): Column<PlanEntry>[] {
  const { t } = useTranslation(['activity', 'plan'])
  const format = useFormat()
  const { title } = usePlanWords()
  return useMemo(
    () => [
      {
        key: 'plan',
        title: t('columns.plan'),
        kind: 'text',
        text: ({ head }) => title(head),
        cell: ({ head }) => <Link to={paths.plan(head.id)}>{title(head)}</Link>,
      },
      {
        key: 'status',
        title: t('columns.status'),
        main: true,
        kind: 'state',
        extra: markWidth,
        text: (entry) => t(`show.${planStatus(entry)}`),
        cell: (entry) => {
          const status = planStatus(entry)
          return <StatusMark {...marks[status]}>{t(`show.${status}`)}</StatusMark>
        },
      },
      {
        key: 'steps',
        title: t('columns.steps'),
        kind: 'text',
        text: ({ progress }) => {
          const counts = countOutcomes(progress.codes)
          return outcomeGroups
            .filter((group) => counts[group] > 0)
            .map((group) => {
              const key = group === 'skipped' ? 'nothing' : group
              return `${format.number(counts[group])} ${t(`plan:figures.${key}`)}`
            })
            .join(', ')
        },
      },
      { key: 'note', title: t('columns.note'), kind: 'text', text: ({ head }) => head.note },
      {
        key: 'at',
        title: t('columns.at'),
        kind: 'time',
        cell: ({ head }) => <Ago at={head.createdAt} />,
      },
    ],
    [t, format, title],
  )
}
