import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useServerClock } from '../../api/query'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { useDrafts } from '../../common/resources/useDrafts'
import type { Config } from '../../contract/configs'
import { tabEditsIn } from '../../domain/drafts/tabEdits'
import { timeOf, type StoredVersion } from '../../domain/history/storedVersion'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { hasHidden, hideSecrets } from '../../domain/secrets/configSecrets'
import { isRecord } from '../../lib/json/json'
import { formatJson } from '../../lib/json/jsonText'
import { writeJson } from '../../lib/json/losslessJson'
import { newId } from '../../lib/text/newId'
import { ActionButton } from '../../ui/controls/ActionButton'
import { useFormat } from '../../ui/useFormat'
import styles from './HistoryTab.module.css'

interface Props {
  version: StoredVersion
  /** the config on the server; undefined when the server has none or was not read */
  current: Config | undefined
}

/** Restores a version. Its secrets come from the server; when the config is gone there, the editor asks for them. */
export function RestoreButton({ version, current }: Props) {
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
