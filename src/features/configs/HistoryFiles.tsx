import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import { useConsole } from '../../common/consoleContext'
import { historyFileText, parseHistoryFile } from '../../domain/history/historyFile'
import type { StoredVersion } from '../../domain/history/storedVersion'
import { download, fileTimestamp } from '../../lib/browser/download'
import { isTooDeep, maxDepth } from '../../lib/json/jsonDepth'
import { FileButton } from '../../ui/controls/FileButton'
import { Banner } from '../../ui/feedback/Banner'
import styles from './HistoryTab.module.css'

interface Props {
  /** names the file */
  config: string
  versions: readonly StoredVersion[]
}

/** Versions as a file for others, and back. */
export function HistoryFiles({ config, versions }: Props) {
  const { t } = useTranslation('configs')
  const { serverId, configHistory } = useConsole()
  const clock = useServerClock()
  const [message, setMessage] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const save = () => {
    const now = clock.now()
    const name = `history-${config.replace(/[^\p{L}\p{N}._-]+/gu, '_')}-${fileTimestamp(now)}.json`
    download(name, 'application/json', [historyFileText(versions, serverId, now)])
  }
  const take = async (file: File) => {
    const text = await file.text()
    if (isTooDeep(text))
      return setMessage({
        tone: 'error',
        text: t('tooDeep', { name: file.name, levels: maxDepth }),
      })
    const read = parseHistoryFile(text)
    if (!read)
      return setMessage({ tone: 'error', text: t('history.notAFile', { name: file.name }) })
    const count = await (await configHistory.load()).importVersions(read)
    configHistory.changed()
    setMessage({ tone: 'info', text: t('history.added', { count }) })
  }
  return (
    <>
      <div className={styles.files}>
        {versions.length > 0 && <Button onClick={save}>{t('history.export')}</Button>}
        <FileButton
          label={t('history.import')}
          accept=".json,application/json"
          onFile={(file) => void take(file)}
        />
      </div>
      {message && <Banner tone={message.tone}>{message.text}</Banner>}
    </>
  )
}
