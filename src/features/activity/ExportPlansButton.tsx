import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServerClock } from '../../api/query'
import { useConsole } from '../../common/consoleContext'
import { outcomeOf } from '../../domain/plan/model/outcomes'
import type { Step } from '../../domain/plan/model/plan'
import { withoutSecrets, type PlanEntry } from '../../domain/plan/store/journal'
import { download, fileTimestamp } from '../../lib/browser/download'
import { writeJson } from '../../lib/json/losslessJson'
import { ActionButton } from '../../ui/controls/ActionButton'
import { isoTime } from '../../lib/time/isoTime'

/** Downloads the plans listed as JSON Lines, with all their steps. */
export function ExportPlansButton({ entries }: { entries: readonly PlanEntry[] }) {
  const { t } = useTranslation('activity')
  const { plans, serverId } = useConsole()
  const clock = useServerClock()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const planRunner = await plans.loadPlanRunner()
      const lines: string[] = []
      for (const { head } of entries) {
        const applied = await planRunner.open(head.id)
        if (applied) lines.push(`${planLine(applied, applied.steps)}\n`)
      }
      const server = serverId.replace(/[^\w.-]+/g, '_')
      download(`plans-${server}-${fileTimestamp(clock.now())}.jsonl`, 'application/jsonl', lines)
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

/** A plan as one line of JSON, with its steps and their outcomes. Times are ISO texts. */
function planLine({ head, progress }: PlanEntry, steps: readonly Step[]): string {
  const { id, createdAt, note, origin, summary, effects } = head
  const { phase, startedAt, sentAt, endedAt, interrupted } = progress
  const line = writeJson({
    id,
    at: timeOrNull(createdAt),
    note,
    origin,
    summary,
    effects,
    phase,
    interrupted,
    startedAt: timeOrNull(startedAt),
    lastAnswerAt: timeOrNull(sentAt),
    endedAt: timeOrNull(endedAt),
    steps: steps
      .map(withoutSecrets)
      .map(({ change, target, before, after, skip, warnings }, i) => ({
        change,
        target,
        before,
        after,
        skip,
        warnings,
        outcome: outcomeOf(progress.codes[i]),
        detail: progress.details?.[i],
        error: progress.errors[(progress.errorOf[i] ?? 0) - 1],
      })),
  })
  // The text of a config may have lines of its own; in JSON a line break is only a blank.
  return line.replaceAll(/[\r\n]/g, '')
}

const timeOrNull = (at: number) => (at ? isoTime(at) || null : null)
