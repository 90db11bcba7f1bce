import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Member } from '../../domain/drift/driftOf'
import { paths } from '../../common/paths'
import { RunnerStateLabel } from '../../common/resources/RunnerStateLabel'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import type { Column } from '../../ui/table/ResourceTable'
import { Ago } from '../../ui/layout/Time'
import styles from './DriftPage.module.css'

/** Where, what, why, and the times that were compared. */
export function useMemberColumns(): Column<Member>[] {
  const { t } = useTranslation('drift')
  return useMemo(
    () => [
      {
        key: 'agent',
        title: t('columns.agent'),
        width: 180,
        cell: ({ agent, hostname }) => (
          <Link to={paths.agent(agent, 'runners')}>
            <MiddleEllipsis text={hostname || agent} />
          </Link>
        ),
      },
      {
        key: 'config',
        title: t('columns.config'),
        width: 180,
        main: true,
        cell: ({ config }) => (
          <Link to={paths.config(config)}>
            <MiddleEllipsis text={config} />
          </Link>
        ),
      },
      {
        key: 'why',
        title: t('columns.why'),
        cell: ({ reason, tag, state }) => (
          <span className={styles.why}>{t(`reasons.${reason}`, { tag, state })}</span>
        ),
      },
      {
        key: 'state',
        title: t('columns.state'),
        width: 120,
        cell: ({ state }) => state !== '' && <RunnerStateLabel state={state} />,
      },
      {
        key: 'saved',
        title: t('columns.saved'),
        width: 130,
        cell: ({ savedAt }) => savedAt !== null && <Ago at={savedAt} />,
      },
      {
        key: 'runs',
        title: t('columns.runs'),
        width: 130,
        cell: ({ at }) => at !== null && <Ago at={at} />,
      },
    ],
    [t],
  )
}
