import { useServerClock } from '../../api/query'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { Config } from '../../contract/configs'
import { diffConfigs } from '../../contract/configDiff'
import { hasHidden, hideSecrets } from '../../domain/secrets/configSecrets'
import { tabEditsIn } from '../../domain/drafts/tabEdits'
import { newId } from '../../lib/text/newId'
import { useDrafts } from '../../common/resources/useDrafts'
import { paths } from '../../common/paths'
import { ConfigChanges } from '../../common/configChanges/ConfigChanges'
import { digestOf, timeOf, type StoredVersion } from '../../domain/history/storedVersion'
import { useHistoryQuery } from '../../common/history/useHistoryQuery'
import { PlanButton } from '../../common/plan/PlanButton'
import { isRecord } from '../../lib/json/json'
import { formatJson } from '../../lib/json/jsonText'
import { writeJson } from '../../lib/json/losslessJson'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useFormat } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { HistoryFiles } from './HistoryFiles'
import styles from './HistoryTab.module.css'

interface Props {
  name: string
  /** the config on the server; undefined when the server has none or was not read */
  current: Config | undefined
}

/** The versions of a config that this browser has seen, to compare and to restore. */
export function HistoryTab({ name, current }: Props) {
  const { t } = useTranslation(['configs', 'changes', 'common'])
  const format = useFormat()
  const {
    data: versions = [],
    isPending,
    error,
  } = useHistoryQuery(name, (history) => history.versionsOf(name))
  const [params, setParams] = useSearchParams()
  const currentId = useMemo(() => idOf(current), [current])
  if (isPending) return <TableSkeleton label={t('common:loading')} />
  if (error) return <Banner tone="warning">{t('history.notKept')}</Banner>
  if (versions.length === 0)
    return <Empty title={t('history.none')} action={<HistoryFiles config={name} versions={[]} />} />

  const find = (id: string | null) => versions.find((one) => one.id === id)
  const newer = find(params.get('new')) ?? versions[0]
  const older = find(params.get('old')) ?? versions[1]
  const compare = (which: 'old' | 'new', id: string) => {
    const next = new URLSearchParams(params)
    next.set(which, id)
    setParams(next, { replace: true })
  }
  return (
    <div className={styles.history}>
      <div className={styles.head}>
        <p>{t('history.only')}</p>
        <HistoryFiles config={name} versions={versions} />
      </div>
      <table aria-label={t('history.versions')} className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{t('history.old')}</th>
            <th scope="col">{t('history.new')}</th>
            <th scope="col">{t('history.saved')}</th>
            <th scope="col">{t('history.source')}</th>
            <th scope="col">{t('history.changed')}</th>
            <th scope="col">{t('history.note')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {versions.map((version, i) => {
            const time = format.dateTime(timeOf(version))
            const versionRadio = (which: 'old' | 'new', selected: boolean) => (
              <td>
                <label className={styles.choice}>
                  <input
                    type="radio"
                    name={`history-${which}`}
                    aria-label={t(which === 'old' ? 'history.asOld' : 'history.asNew', { time })}
                    checked={selected}
                    onChange={() => compare(which, version.id)}
                  />
                </label>
              </td>
            )
            return (
              <tr key={version.id}>
                {versionRadio('old', version === older)}
                {versionRadio('new', version === newer)}
                <td className={styles.time}>
                  {version.at === null ? t('history.seenAt', { time }) : time}
                </td>
                <td>{t(`history.by.${version.how}`)}</td>
                <td>
                  <VersionChanges version={version} before={versions[i + 1]} />
                </td>
                <td className={styles.note}>{version.note}</td>
                <td className={styles.action}>
                  {version.id === currentId ? (
                    <span className={styles.muted}>{t('history.current')}</span>
                  ) : (
                    <Restore version={version} current={current} />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
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

/** The number of changes in each section since the previous version. */
function VersionChanges({
  version,
  before,
}: {
  version: StoredVersion
  before: StoredVersion | undefined
}) {
  const { t } = useTranslation(['configs', 'changes'])
  const sections = useMemo(
    () => (before ? diffConfigs(before.content, version.content, { exact: true }) : []),
    [before, version],
  )
  if (!before) return null
  const words = sections.map(({ name, changes }) =>
    t('history.count', { part: t(`changes:sections.${name}`), count: changes.length }),
  )
  if (before.note !== version.note) words.push(t('history.noteChanged'))
  return <>{words.join(', ') || t('history.nothingSeen')}</>
}

/** Restores a version. Its secrets come from the server; when the config is gone there, the editor asks for them. */
function Restore({ version, current }: { version: StoredVersion; current: Config | undefined }) {
  const { t } = useTranslation('configs')
  const { config, note, tags, content } = version
  const format = useFormat()
  const drafts = useDrafts()
  const clock = useServerClock()
  const navigate = useNavigate()
  if (!isRecord(content)) return null
  const label = (
    <>
      {t('history.restore')}
      <span className={styles.visuallyHidden}> {format.dateTime(timeOf(version))}</span>
    </>
  )
  if (!current && hasHidden(content)) {
    const edit = async () => {
      const id = newId()
      await drafts.put({
        id,
        config: '',
        base: null,
        text: formatJson(writeJson(content)),
        note,
        fresh: { name: config, tags },
        changedAt: clock.now(),
      })
      tabEditsIn(drafts.name).set('', id)
      void navigate(paths.newConfig)
    }
    return (
      <ActionButton size="small" onAction={() => void edit()}>
        {label}
      </ActionButton>
    )
  }
  return (
    <PlanButton
      size="small"
      request={() => ({
        changes: [
          current
            ? { kind: 'saveConfig', config, note, content, opened: versionOf(current) }
            : { kind: 'createConfig', config, note, tags, content },
        ],
        review: {
          before: { note: current?.note ?? '', content: hideSecrets(current?.config ?? {}).hidden },
          after: version,
        },
      })}
    >
      {label}
    </PlanButton>
  )
}

const versionOf = ({ note, config }: Config) => versionDigest({ note, content: config })

const idOf = (config: Config | undefined) =>
  config?.config == null
    ? null
    : `${config.timestamp ?? ''} ${digestOf(hideSecrets(config.config).hidden, config.note)}`
