import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { paths } from '../../common/paths'
import type { Entry } from '../../domain/plan/store/journal'
import { countGroups, groups } from '../../domain/plan/model/outcomes'
import { usePlanWords } from '../../common/plan/usePlanWords'
import { useFormat } from '../../ui/Clock'
import type { Column } from '../../ui/table/ResourceTable'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { Ago } from '../../ui/layout/Time'
import { standOf, type Show } from './activityList'

const looks: Record<Exclude<Show, 'all'>, { shape: Shape; tone: Tone }> = {
  running: { shape: 'play', tone: 'info' },
  failed: { shape: 'square', tone: 'error' },
  unsent: { shape: 'ring', tone: 'warning' },
  pending: { shape: 'half', tone: 'info' },
  confirmed: { shape: 'dot', tone: 'ok' },
}

/** The columns of the list of plans. */
export function useActivityColumns(): Column<Entry>[] {
  const { t } = useTranslation(['activity', 'plan'])
  const format = useFormat()
  const { title } = usePlanWords()
  return useMemo(
    () => [
      {
        key: 'plan',
        title: t('columns.plan'),
        cell: ({ head }) => <Link to={paths.plan(head.id)}>{title(head)}</Link>,
      },
      {
        key: 'stand',
        title: t('columns.stand'),
        main: true,
        width: 140,
        cell: (entry) => {
          const stand = standOf(entry)
          return <StatusMark {...looks[stand]}>{t(`show.${stand}`)}</StatusMark>
        },
      },
      {
        key: 'steps',
        title: t('columns.steps'),
        cell: ({ progress }) => {
          const counts = countGroups(progress.codes)
          return groups
            .filter((group) => counts[group] > 0)
            .map((group) => {
              const key = group === 'skipped' ? 'nothing' : group
              return `${format.number(counts[group])} ${t(`plan:figures.${key}`)}`
            })
            .join(', ')
        },
      },
      { key: 'note', title: t('columns.note'), width: 200, cell: ({ head }) => head.note },
      {
        key: 'at',
        title: t('columns.at'),
        width: 128,
        cell: ({ head }) => <Ago at={head.createdAt} />,
      },
    ],
    [t, format, title],
  )
}
