import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../../common/console'
import type { Entry } from '../../domain/plan/store/journal'
import { download } from '../../lib/browser/download'
import { fileTime } from '../../lib/time/fileTime'
import { ActionButton } from '../../ui/controls/ActionButton'
import { planLine } from './exportPlans'

/** Hands out the plans in sight as JSON Lines, with all their steps. */
export function ExportPlans({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('activity')
  const { plans, serverId } = useConsole()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const desk = await plans.load()
      const lines: string[] = []
      for (const { head } of entries) {
        const applied = await desk.open(head.id)
        if (applied) lines.push(`${planLine(applied, applied.steps)}\n`)
      }
      const server = serverId.replace(/[^\w.-]+/g, '_')
      download(`plans-${server}-${fileTime(Date.now())}.jsonl`, 'application/jsonl', lines)
    } finally {
      setBusy(false)
    }
  }
  return (
    <ActionButton
      busy={busy}
      reason={entries.length === 0 ? t('nothingToExport') : null}
      onAction={() => void save()}
    >
      {t('export')}
    </ActionButton>
  )
}
