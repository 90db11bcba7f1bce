import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { paths } from '../../common/paths'
import { copyText } from '../../lib/browser/copyText'
import { download, fileTimestamp } from '../../lib/browser/download'
import { useConsoleRoot } from '../../ui/useConsoleRoot'
import { FileButton } from '../../ui/controls/FileButton'
import { Banner } from '../../ui/feedback/Banner'
import { limits, safeLinkLength, parseWorkbenchState, toLinkFragment } from './shareLink'
import styles from './Panel.module.css'
import type { WorkbenchModel } from './useWorkbench'

/** sample lines in a link; a file carries the whole sample */
const maxLinkLines = 50

interface Message {
  tone: 'info' | 'warning' | 'error'
  text: string
}

/** Shares the state as a link, in a fragment that browsers do not send to servers, or as a file, and opens such a file. */
export function SharePanel({ workbench }: { workbench: WorkbenchModel }) {
  const { t } = useTranslation('grokTools')
  const root = useConsoleRoot()
  const href = useHref(paths.grok)
  const [withSample, setWithSample] = useState(true)
  const [message, setMessage] = useState<Message | null>(null)
  const copyLink = async () => {
    const lines = workbench.state.sample.split('\n').slice(0, maxLinkLines).join('\n')
    const fragment = await toLinkFragment({ ...workbench.state, sample: withSample ? lines : '' })
    const link = `${new URL(href, window.location.href).href}#${fragment}`
    const copied = await copyText(link, root)
    const length = { count: link.length }
    if (!copied) setMessage({ tone: 'error', text: t('share.notCopied') })
    else if (link.length > safeLinkLength)
      setMessage({ tone: 'warning', text: t('share.long', length) })
    else setMessage({ tone: 'info', text: t('share.copied', length) })
  }
  const openFile = async (file: File) => {
    const state = parseWorkbenchState(await file.text())
    if (state) workbench.change(state)
    setMessage(
      state
        ? { tone: 'info', text: t('share.opened') }
        : { tone: 'error', text: t('share.invalidFile') },
    )
  }
  return (
    <div className={styles.panel}>
      <p>{t('share.help', { count: maxLinkLines })}</p>
      <Checkbox checked={withSample} onChange={({ target }) => setWithSample(target.checked)}>
        {t('share.withSample')}
      </Checkbox>
      <div className={styles.row}>
        <Button onClick={() => void copyLink()}>{t('share.copy')}</Button>
        <Button
          onClick={() =>
            download(`grok-${fileTimestamp(Date.now())}.json`, 'application/json', [
              JSON.stringify(workbench.state, null, 2),
            ])
          }
        >
          {t('share.save')}
        </Button>
        <FileButton
          label={t('share.load')}
          accept=".json"
          most={limits.file}
          onFile={(file) => void openFile(file)}
        />
      </div>
      {message && <Banner tone={message.tone}>{message.text}</Banner>}
    </div>
  )
}
