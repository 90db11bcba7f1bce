import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useConsole } from '../../common/console'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useRollouts } from '../../common/rollout/useRollouts'
import { useFormat } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Banner } from '../../ui/feedback/Banner'
import { Ago } from '../../ui/layout/Time'
import { PhaseMark } from './marks'
import { useRolloutTitle } from './useRolloutTitle'

/** All hand-outs in stages that this browser has begun, newest first. */
export function RolloutsPage() {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const { serverId } = useConsole()
  const title = useRolloutTitle()
  const { rollouts, loading, failed } = useRollouts()
  const [{ page, size }, setView] = useState({ page: 1, size: 20 })
  const columns = useMemo(
    (): Column<Rollout>[] => [
      {
        key: 'rollout',
        title: t('columns.rollout'),
        cell: (rollout) => <Link to={paths.rollout(rollout.id)}>{title(rollout)}</Link>,
      },
      {
        key: 'state',
        title: t('columns.state'),
        main: true,
        width: 140,
        cell: ({ state: course }) => <PhaseMark phase={course.phase} />,
      },
      {
        key: 'progress',
        title: t('columns.progress'),
        width: 120,
        cell: ({ state: { stage, stages } }) =>
          t('ofStages', { stage: stage + 1, count: stages.length }),
      },
      {
        key: 'begun',
        title: t('columns.begun'),
        width: 128,
        cell: ({ createdAt }) => <Ago at={createdAt} />,
      },
    ],
    [t, title],
  )
  return (
    <Page title={t('title')} aside={!loading && format.number(rollouts.length)}>
      <Banner tone="info">{t('only', { server: serverId })}</Banner>
      {failed && <Banner tone="error">{t('failed')}</Banner>}
      <ResourceTable<Rollout>
        label={t('title')}
        columns={columns}
        rowKey={idOf}
        rows={rollouts.slice((page - 1) * size, page * size)}
        total={rollouts.length}
        loading={loading}
        order={{ page, size }}
        onOrder={({ page = 1, size = 20 }) => setView({ page, size })}
        empty={<Empty title={t('empty')}>{t('emptyBody')}</Empty>}
      />
    </Page>
  )
}

const idOf = ({ id }: Rollout) => id
