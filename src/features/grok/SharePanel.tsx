import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { paths } from '../../common/paths'
import { copyText } from '../../lib/browser/clipboard'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import { useConsoleRoot } from '../../ui/ConsoleRoot'
import { Banner } from '../../ui/feedback/Banner'
import { longLink, readBench, toFragment } from './share'
import styles from './Panel.module.css'
import type { Workbench } from './useWorkbench'

/** Lines that a link carries; a file carries all of them. */
const linkLines = 50

/** The bench as a link, whose fragment no server sees, or as a file; and a file back onto the bench. */
export function SharePanel({ of }: { of: Workbench }) {
  const { t } = useTranslation('grokTools')
  const root = useConsoleRoot()
  const href = useHref(paths.grok)
  const input = useRef<HTMLInputElement>(null)
  const [sample, setSample] = useState(true)
  const [told, tell] = useState<{ tone: 'info' | 'warning' | 'error'; text: string } | null>(null)
  const copyLink = async () => {
    const lines = of.bench.sample.split('\n').slice(0, linkLines).join('\n')
    const fragment = await toFragment({ ...of.bench, sample: sample ? lines : '' })
    const link = `${new URL(href, window.location.href).href}#${fragment}`
    const copied = await copyText(link, root)
    const words = { count: link.length }
    if (!copied) tell({ tone: 'error', text: t('share.notCopied') })
    else if (link.length > longLink) tell({ tone: 'warning', text: t('share.long', words) })
    else tell({ tone: 'info', text: t('share.copied', words) })
  }
  const open = async (file: File | undefined) => {
    const bench = file && readBench(await file.text())
    if (bench) of.change(bench)
    tell(
      bench
        ? { tone: 'info', text: t('share.opened') }
        : { tone: 'error', text: t('share.noBench') },
    )
  }
  return (
    <div className={styles.panel}>
      <p>{t('share.help', { count: linkLines })}</p>
      <Checkbox checked={sample} onChange={({ target }) => setSample(target.checked)}>
        {t('share.withSample')}
      </Checkbox>
      <div className={styles.row}>
        <Button onClick={() => void copyLink()}>{t('share.copy')}</Button>
        <Button
          onClick={() =>
            download(`grok-${fileTime(Date.now())}.json`, 'application/json', [
              JSON.stringify(of.bench, null, 2),
            ])
          }
        >
          {t('share.save')}
        </Button>
        <Button onClick={() => input.current?.click()}>{t('share.load')}</Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={t('share.load')}
        onChange={({ currentTarget }) => {
          void open(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      {told && <Banner tone={told.tone}>{told.text}</Banner>}
    </div>
  )
}
