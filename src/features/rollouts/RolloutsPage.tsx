import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { useConsole } from '../../common/consoleContext'
import { UnreadableRecords } from '../../common/page/UnreadableRecords'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import type { Rollout } from '../../domain/rollout/rollout'
import { useRollouts } from '../../common/rollout/useRollouts'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { usePagedRows } from '../../ui/table/pagedRows'
import { markWidth } from '../../lib/table/columnLayout'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { Banner } from '../../ui/feedback/Banner'
import { Ago } from '../../ui/layout/Time'
import { PhaseMark } from './marks'
import styles from './RolloutPage.module.css'
import { useRolloutTitle } from './useRolloutTitle'

const rolloutKinds = ['rollout'] as const

/** All staged rollouts of this browser, newest first. */
export function RolloutsPage() {
  const { t } = useTranslation('rollouts')
  const format = useFormat()
  const { serverId } = useConsole()
  const title = useRolloutTitle()
  const { rollouts, loading, failed } = useRollouts()
  const paged = usePagedRows(rollouts)
  const columns = useMemo(
    (): Column<Rollout>[] => [
      {
        key: 'rollout',
        title: t('columns.rollout'),
        kind: 'text',
        text: title,
        cell: (rollout) => <Link to={paths.rollout(rollout.id)}>{title(rollout)}</Link>,
      },
      {
        key: 'state',
        title: t('columns.state'),
        main: true,
        kind: 'state',
        extra: markWidth,
        text: ({ state }) => t(`phase.${state.phase}`),
        cell: ({ state }) => <PhaseMark phase={state.phase} />,
      },
      {
        key: 'progress',
        title: t('columns.progress'),
        kind: 'number',
        text: ({ state: { stage, stages } }) =>
          t('ofStages', { stage: stage + 1, count: stages.length }),
      },
      {
        key: 'started',
        title: t('columns.started'),
        kind: 'time',
        cell: ({ createdAt }) => <Ago at={createdAt} />,
      },
    ],
    [t, title],
  )
  return (
    <Page title={t('title')} aside={!loading && format.number(rollouts.length)}>
      <UnreadableRecords kinds={rolloutKinds} />
      {failed && <Banner tone="error">{t('failed')}</Banner>}
      <ResourceTable<Rollout>
        label={t('title')}
        columns={columns}
        rowKey={idOf}
        {...paged}
        loading={loading}
        empty={
          <Empty drawing="none" title={t('empty')}>
            {t('emptyBody')}
          </Empty>
        }
      />
      <p className={styles.note}>{t('only', { server: serverId })}</p>
    </Page>
  )
}

const idOf = ({ id }: Rollout) => id
