import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../fleet/plan/planner'
import type { ReadOptions } from '../../fleet/plan/read'
import { useErrorWords } from '../../fleet/useErrorWords'
import { useSelectAll, type TakeAll } from '../../fleet/useSelectAll'
import { ActionButton } from '../../ui/ActionButton'
import { Strip } from '../../ui/Strip'
import { matchingRunners } from './evaluate'
import styles from './Everywhere.module.css'
import { noFilters } from './filters'
import { changesOf, type RunnerAct } from './keys'

/** Stops or starts all runners of a config, whatever else the list is filtered by: one plan, read anew. */
export function Everywhere({ config }: { config: string }) {
  const { t } = useTranslation('runners')
  const words = useErrorWords()
  const stop = useEverywhere(config, 'stopRunner')
  const start = useEverywhere(config, 'startRunner')
  const error = stop.error ?? start.error
  return (
    <>
      <div role="group" aria-label={t('everywhere.label', { config })} className={styles.line}>
        <span className={styles.text}>{t('everywhere.label', { config })}</span>
        <ActionButton size="small" busy={stop.reading} reason={stop.blocked} onAction={stop.start}>
          {t('everywhere.stop')}
        </ActionButton>
        <ActionButton
          size="small"
          busy={start.reading}
          reason={start.blocked}
          onAction={start.start}
        >
          {t('everywhere.start')}
        </ActionButton>
      </div>
      {error && <Strip tone="warning">{words.reason(error)}</Strip>}
    </>
  )
}

function useEverywhere(config: string, kind: RunnerAct) {
  const { open, blocked } = usePlanner()
  const evaluate = useCallback(
    (options: ReadOptions) => matchingRunners({ ...noFilters, name: config }, options),
    [config],
  )
  const all: TakeAll = {
    all: (matching) =>
      open({
        picked: { is: 'matching', except: new Set(), ...matching },
        changes: changesOf(kind),
      }),
  }
  return { blocked, ...useSelectAll(all, evaluate) }
}
