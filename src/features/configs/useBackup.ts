import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { scan, whole } from '../../api/scan'
import { configs } from '../../contract/configs'
import { useConsole } from '../../common/console'
import { useErrorWords } from '../../common/useErrorWords'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import { backupText } from './backupFile'

/** Reads all configs and hands them to the browser as a file. A part of them is no backup, and is not handed out. */
export function useBackup() {
  const { t } = useTranslation('configs')
  const words = useErrorWords()
  const call = useCall()
  const { serverId } = useConsole()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const make = async () => {
    setBusy(true)
    setSaid(null)
    try {
      const found = await scan(call, configs.list, {}, { rowKey: ({ name }) => name })
      const rows = whole(found)
      const name = `configs-${serverId}-${fileTime(found.takenAt)}.json`
      download(name, 'application/json', [backupText(rows, serverId, found.takenAt)])
      const left = rows.filter(({ config }) => config === null).length
      setSaid({
        tone: 'info',
        text: [
          t('backup.done', { count: rows.length - left, name }),
          left > 0 ? t('backup.left', { count: left }) : '',
        ].join(' '),
      })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      setSaid({
        tone: 'error',
        text: `${words.failure(error, t('list')).title} ${words.reason(error)}`,
      })
    } finally {
      setBusy(false)
    }
  }
  return { busy, said, make, hide: () => setSaid(null) }
}
