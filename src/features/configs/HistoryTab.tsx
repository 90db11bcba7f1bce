import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Config } from '../../contract/configs'
import { hideSecrets } from '../../domain/secrets/configSecrets'
import { ConfigChanges } from '../../common/configChanges/ConfigChanges'
import { digestOf, timeOf } from '../../domain/history/storedVersion'
import { useHistoryQuery } from '../../common/history/useHistoryQuery'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { HistoryFiles } from './HistoryFiles'
import styles from './HistoryTab.module.css'
import { VersionTable } from './VersionTable'

interface Props {
  name: string
  /** the config on the server; undefined when the server has none or was not read */
  current: Config | undefined
}

/** The versions of a config that this browser has seen, to compare and to restore. */
export function HistoryTab({ name, current }: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const format = useFormat()
  const {
    data: versions = [],
    isPending,
    error,
  } = useHistoryQuery(name, (history) => history.versionsOf(name))
  const [params, setParams] = useSearchParams()
  const currentId = useMemo(() => idOf(current), [current])
  const compare = useCallback(
    (which: 'old' | 'new', id: string) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          next.set(which, id)
          return next
        },
        { replace: true },
      ),
    [setParams],
  )
  if (isPending) return <TableSkeleton label={t('common:loading')} />
  if (error) return <Banner tone="warning">{t('history.notKept')}</Banner>
  if (versions.length === 0)
    return <Empty title={t('history.none')} action={<HistoryFiles config={name} versions={[]} />} />

  const find = (id: string | null) => versions.find((one) => one.id === id)
  const newer = find(params.get('new')) ?? versions[0]
  const older = find(params.get('old')) ?? versions[1]
  return (
    <div className={styles.history}>
      <div className={styles.head}>
        <p>{t('history.only')}</p>
        <HistoryFiles config={name} versions={versions} />
      </div>
      <VersionTable
        versions={versions}
        older={older}
        newer={newer}
        onCompare={compare}
        current={current}
        currentId={currentId}
      />
      {older && newer && older !== newer && (
        <section aria-label={t('history.comparison')}>
          <p className={styles.muted}>
            {t('history.between', {
              old: format.dateTime(timeOf(older)),
              new: format.dateTime(timeOf(newer)),
            })}
          </p>
          <ConfigChanges before={older} after={newer} />
        </section>
      )}
    </div>
  )
}

const idOf = (config: Config | undefined) =>
  config?.config == null
    ? null
    : `${config.timestamp ?? ''} ${digestOf(hideSecrets(config.config).hidden, config.note)}`
