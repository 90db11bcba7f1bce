import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'
import { encodingNames } from './readSampleFile'
import { repairMojibake, type Repair } from './repairMojibake'

interface Props {
  text: string
  onChange: (text: string) => void
}

/** GB18030 holds GBK, whose name operators know. */
const nameOf = (encoding: Repair['from'] | Repair['shownAs']) =>
  encodingNames[encoding === 'gb18030' ? 'gbk' : encoding]

/** characters of the restored text that are shown */
const maxShown = 60

/** Offers to restore a pasted text whose encoding was wrong where it was copied from, and says what cannot be restored. */
export function PastedText({ text, onChange }: Props) {
  const { t } = useTranslation('grok')
  const [before, setBefore] = useState<{ text: string; restored: string } | null>(null)
  const repair = useMemo(() => repairMojibake(text), [text])
  const lost = useMemo(() => text.split('\ufffd').length - 1, [text])
  if (repair) {
    const names = { from: nameOf(repair.from), shownAs: nameOf(repair.shownAs) }
    const at = Math.max(0, repair.text.search(/[\u00a1-\ufffc]/))
    return (
      <Banner
        tone="warning"
        action={
          <Button
            size="small"
            onClick={() => {
              setBefore({ text, restored: repair.text })
              onChange(repair.text)
            }}
          >
            {t('sample.restore', names)}
          </Button>
        }
      >
        {t('sample.mojibake', {
          ...names,
          text: repair.text.slice(at).split('\n')[0]?.slice(0, maxShown),
        })}
      </Banner>
    )
  }
  const isRestored = before?.restored === text
  if (!isRestored && lost === 0) return null
  return (
    <Banner
      tone={lost > 0 ? 'warning' : 'info'}
      action={
        isRestored && (
          <Button size="small" onClick={() => onChange(before.text)}>
            {t('sample.undoRestore')}
          </Button>
        )
      }
    >
      {lost > 0 ? t('sample.lost', { count: lost }) : t('sample.restored')}
    </Banner>
  )
}
