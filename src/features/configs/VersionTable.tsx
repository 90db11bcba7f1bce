import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diffConfigs } from '../../contract/configDiff'
import type { Config } from '../../contract/configs'
import { timeOf, type StoredVersion } from '../../domain/history/storedVersion'
import { ResourceTable, type Column } from '../../ui/table/ResourceTable'
import { useFormat } from '../../ui/useFormat'
import styles from './HistoryTab.module.css'
import { RestoreButton } from './RestoreButton'

interface Props {
  /** newest first */
  versions: readonly StoredVersion[]
  /** the compared versions; undefined where there is only one */
  older: StoredVersion | undefined
  newer: StoredVersion | undefined
  onCompare: (which: 'old' | 'new', id: string) => void
  /** the config on the server; undefined when the server has none or was not read */
  current: Config | undefined
  /** the id of its version; null: unknown */
  currentId: string | null
}

interface Row {
  version: StoredVersion
  /** what changed since the version before, in words */
  changed: string
}

/** px of a radio button */
const radioWidth = 24

/** The versions of a config, two of which are chosen to be compared. */
export function VersionTable(props: Props) {
  const { versions, older, newer, onCompare, current, currentId } = props
  const { t } = useTranslation('configs')
  const format = useFormat()
  const changedText = useChangedText()
  const rows = useMemo(
    () =>
      versions.map((version, i) => ({ version, changed: changedText(version, versions[i + 1]) })),
    [versions, changedText],
  )
  const columns = useMemo((): Column<Row>[] => {
    const timeText = ({ version }: Row) => {
      const time = format.dateTime(timeOf(version))
      return version.at === null ? t('history.seenAt', { time }) : time
    }
    const choice = (which: 'old' | 'new', chosen: StoredVersion | undefined): Column<Row> => ({
      key: which,
      title: t(`history.${which}`),
      kind: 'state',
      extra: radioWidth,
      main: true,
      text: () => '',
      cell: ({ version }) => (
        <label className={styles.choice}>
          <input
            type="radio"
            name={`history-${which}`}
            aria-label={t(which === 'old' ? 'history.asOld' : 'history.asNew', {
              time: format.dateTime(timeOf(version)),
            })}
            checked={version === chosen}
            onChange={() => onCompare(which, version.id)}
          />
        </label>
      ),
    })
    return [
      { key: 'saved', title: t('history.saved'), kind: 'time', text: timeText, cell: timeText },
      choice('old', older),
      choice('new', newer),
      {
        key: 'source',
        title: t('history.source'),
        kind: 'state',
        text: ({ version }) => t(`history.by.${version.how}`),
      },
      {
        key: 'changed',
        title: t('history.changed'),
        kind: 'text',
        wrap: true,
        text: ({ changed }) => changed,
      },
      {
        key: 'note',
        title: t('history.note'),
        kind: 'text',
        wrap: true,
        text: ({ version }) => version.note,
      },
      {
        key: 'action',
        title: t('history.action'),
        kind: 'actions',
        main: true,
        text: ({ version }) => t(version.id === currentId ? 'history.current' : 'history.restore'),
        cell: ({ version }) =>
          version.id === currentId ? (
            <span className={styles.muted}>{t('history.current')}</span>
          ) : (
            <RestoreButton version={version} current={current} />
          ),
      },
    ]
  }, [t, format, older, newer, onCompare, current, currentId])
  return (
    <ResourceTable<Row>
      label={t('history.versions')}
      columns={columns}
      rowKey={({ version }) => version.id}
      rows={rows}
      loading={false}
      empty={null}
    />
  )
}

/** Returns the number of changes in each section since the version before, in words; '' for the first version. */
function useChangedText() {
  const { t } = useTranslation(['configs', 'changes'])
  return useMemo(
    () => (version: StoredVersion, before: StoredVersion | undefined) => {
      if (!before) return ''
      const words = diffConfigs(before.content, version.content, { exact: true }).map(
        ({ name, changes }) =>
          t('history.count', { part: t(`changes:sections.${name}`), count: changes.length }),
      )
      if (before.note !== version.note) words.push(t('history.noteChanged'))
      return words.join(', ') || t('history.nothingSeen')
    },
    [t],
  )
}
