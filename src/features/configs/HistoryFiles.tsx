import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import { historyText, readHistory } from '../../domain/history/historyFile'
import type { Snapshot } from '../../domain/history/snapshot'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import { Banner } from '../../ui/feedback/Banner'
import styles from './HistoryTab.module.css'

interface Props {
  /** names the file */
  config: string
  versions: readonly Snapshot[]
}

/** Versions as a file for others, and back. */
export function HistoryFiles({ config, versions }: Props) {
  const { t } = useTranslation('configs')
  const { serverId, histories } = useConsole()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string } | null>(null)
  const save = () => {
    const now = Date.now()
    const name = `history-${config.replace(/[^\p{L}\p{N}._-]+/gu, '_')}-${fileTime(now)}.json`
    download(name, 'application/json', [historyText(versions, serverId, now)])
  }
  const take = async (file: File) => {
    const read = readHistory(await file.text())
    if (!read) return setSaid({ tone: 'error', text: t('history.notAFile', { name: file.name }) })
    const count = await (await histories.load()).take(read)
    histories.changed()
    setSaid({ tone: 'info', text: t('history.added', { count }) })
  }
  return (
    <>
      <div className={styles.files}>
        {versions.length > 0 && <Button onClick={save}>{t('history.export')}</Button>}
        <Button onClick={() => input.current?.click()}>{t('history.import')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('history.import')}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void take(file)
            target.value = ''
          }}
        />
      </div>
      {said && <Banner tone={said.tone}>{said.text}</Banner>}
    </>
  )
}
