import { useState } from 'react'
import { joinSentences } from '../../lib/text/joinSentences'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { scan, requireComplete } from '../../api/scan'
import { configs } from '../../contract/configs'
import { useConsole } from '../../common/consoleContext'
import { useScanWords } from '../../common/scan/useScanWords'
import { useErrorWords } from '../../common/useErrorWords'
import { isRecord } from '../../lib/json/json'
import { download, fileTimestamp } from '../../lib/browser/download'
import { backupText } from './backupFile'

/** Reads all configs and downloads them as a file. When not all can be read, nothing is downloaded. */
export function useBackup() {
  const { t } = useTranslation('configs')
  const words = useErrorWords()
  const scanWords = useScanWords()
  const call = useCall()
  const { serverId } = useConsole()
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const create = async () => {
    setBusy(true)
    setMessage(null)
    try {
      const found = await scan(call, configs.list, {}, { rowKey: ({ name }) => name })
      const rows = requireComplete(found)
      const name = `configs-${serverId}-${fileTimestamp(found.takenAt)}.json`
      download(name, 'application/json', [backupText(rows, serverId, found.takenAt)])
      const omitted = rows.filter(({ config }) => !isRecord(config)).length
      setMessage({
        tone: 'info',
        text: joinSentences(
          t('backup.done', { count: rows.length - omitted, name }),
          omitted > 0 && t('backup.left', { count: omitted }),
          scanWords.changes(found),
        ),
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setMessage({
        tone: 'error',
        text: `${words.failure(error, t('list')).title} ${words.reason(error)}`,
      })
    } finally {
      setBusy(false)
    }
  }
  return { busy, message, create, hide: () => setMessage(null) }
}
