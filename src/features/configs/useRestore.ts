import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/errors'
import { useCall } from '../../api/query'
import { scan, requireComplete } from '../../api/scan'
import { configs } from '../../contract/configs'
import { tags } from '../../contract/tags'
import { isTooDeep, maxDepth } from '../../lib/json/jsonDepth'
import { useErrorWords } from '../../common/useErrorWords'
import { readBackup } from './backupFile'
import { toRestoreItem, type RestoreItem } from './restoreItems'

/** Reads a backup file and compares it with the configs on the server. */
export function useRestore() {
  const { t } = useTranslation('configs')
  const words = useErrorWords()
  const call = useCall()
  const [items, setItems] = useState<RestoreItem[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const read = async (file: File) => {
    setError(null)
    setItems(null)
    const text = await file.text()
    if (isTooDeep(text)) return setError(t('tooDeep', { name: file.name, levels: maxDepth }))
    const backup = readBackup(text)
    if (!backup) return setError(t('restore.noBackup', { name: file.name }))
    setBusy(true)
    try {
      const [currentConfigs, tagScan] = await Promise.all([
        scan(call, configs.list, {}, { rowKey: ({ name }) => name }),
        scan(
          call,
          tags.list,
          { agents: false },
          { mapRow: ({ name }) => name, rowKey: (name) => name },
        ),
      ])
      const byName = new Map(requireComplete(currentConfigs).map((config) => [config.name, config]))
      const names = new Set(requireComplete(tagScan))
      setItems(backup.map((item) => toRestoreItem(item, byName.get(item.name), names)))
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      setError(`${words.failure(problem, t('list')).title} ${words.reason(problem)}`)
    } finally {
      setBusy(false)
    }
  }
  return { items, error, busy, read, clear: () => setItems(null) }
}
