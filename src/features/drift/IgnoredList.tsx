import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { paths } from '../../common/paths'
import type { Drift } from '../../domain/drift/driftOf'
import type { IgnoredDifference, IgnoreStore } from '../../domain/drift/ignoredDifferences'
import { useStore } from '../../lib/hooks/useStore'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { useFormat } from '../../ui/useFormat'
import styles from './DifferenceDetail.module.css'

interface Props {
  store: IgnoreStore
  /** null: it is not known yet how many runners each rule concerns */
  drift: Drift | null
}

/** The differences that the user ignores, each with its reason and a button that removes it. */
export function IgnoredList({ store, drift }: Props) {
  const { t } = useTranslation(['difference', 'common'])
  const { rules, persistence, unread = [] } = useStore(store)
  const columns = useIgnoredColumns(store, drift, persistence === 'newer')
  const rows = useMemo(() => [...rules], [rules])
  return (
    <details className={styles.uncounted}>
      <summary>{t('ignored.title', { count: rules.length })}</summary>
      <p className={styles.quiet}>
        {t(
          persistence === 'stored'
            ? 'ignored.about'
            : persistence === 'page'
              ? 'ignored.page'
              : 'ignore.newer',
        )}
      </p>
      {unread.length > 0 && (
        <p className={styles.quiet}>
          {t('common:unreadable.here', { count: unread.length })}{' '}
          <Button size="small" onClick={store.dropUnread}>
            {t('common:unreadable.delete', { count: unread.length })}
          </Button>
        </p>
      )}
      <ResourceTable<IgnoredDifference>
        label={t('ignored.title', { count: rules.length })}
        columns={columns}
        rowKey={keyOf}
        rows={rows}
        loading={false}
        empty={null}
      />
    </details>
  )
}

const keyOf = ({ id }: IgnoredDifference) => id

function useIgnoredColumns(
  store: IgnoreStore,
  drift: Drift | null,
  isReadOnly: boolean,
): Column<IgnoredDifference>[] {
  const { t } = useTranslation('difference')
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'config',
        title: t('ignored.columns.config'),
        kind: 'name',
        text: ({ config }) => config,
        cell: ({ config }) => (
          <Link to={paths.config(config)}>
            <MiddleEllipsis text={config} />
          </Link>
        ),
      },
      {
        key: 'changes',
        title: t('ignored.columns.changes'),
        kind: 'path',
        wrap: true,
        text: ({ changes }) => changes.map(({ path }) => path.join('.')).join(', '),
        cell: ({ changes }) => (
          <code className={styles.values}>
            {changes.map(({ path }) => path.join('.')).join(', ')}
          </code>
        ),
      },
      {
        key: 'reason',
        title: t('ignored.columns.reason'),
        kind: 'text',
        wrap: true,
        text: ({ reason }) => reason,
      },
      {
        key: 'runners',
        title: t('ignored.columns.runners'),
        kind: 'number',
        text: ({ id }) => (drift ? format.number(drift.ignored.get(id) ?? 0) : '–'),
      },
      {
        key: 'at',
        title: t('ignored.columns.at'),
        kind: 'time',
        cell: ({ at }) => <Ago at={at} />,
      },
      {
        key: 'action',
        title: t('ignored.columns.action'),
        kind: 'actions',
        text: () => t('ignored.remove'),
        main: true,
        cell: ({ id, config, reason }) =>
          !isReadOnly && (
            <Button
              size="small"
              aria-label={t('ignored.removeOf', { config, reason })}
              onClick={() => store.remove(id)}
            >
              {t('ignored.remove')}
            </Button>
          ),
      },
    ],
    [t, format, store, drift, isReadOnly],
  )
}
