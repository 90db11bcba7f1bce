import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import panel from './Panel.module.css'
import styles from './ServerCheck.module.css'
import type { CheckState } from './useServerCheck'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  check: CheckState
  /** the lines in sight */
  places: readonly number[]
  chosen: number | undefined
}

/** Lines of which a sample is made. */
const sampled = 20

/** Asks the server, whose word counts, and says how far the preview agrees. */
export function ServerCheck({ of, check, places, chosen }: Props) {
  const { t } = useTranslation('grok')
  const { answers, running, start, cancel } = check
  const counts = { same: 0, other: 0, failed: 0 }
  for (const { is } of answers.values()) counts[is]++
  const total = of.records?.lines.length ?? 0
  if (of.blank) return null
  return (
    <div className={styles.check}>
      {running ? (
        <ProgressLine
          text={t('check.running', running)}
          share={running.done / running.total}
          onCancel={cancel}
        />
      ) : (
        <>
          {answers.size > 0 && (
            <span role="status">
              {t('check.result', counts)}
              {counts.failed > 0 && ` ${t('check.failed', { count: counts.failed })}`}
            </span>
          )}
          <PanelButton label={t('check.label')}>
            <div className={panel.panel}>
              <p>{t('check.help')}</p>
              <Button
                disabled={chosen === undefined}
                onClick={() => chosen !== undefined && start([chosen])}
              >
                {t('check.one', { n: (chosen ?? 0) + 1 })}
              </Button>
              <Button onClick={() => start(places)}>
                {t('check.page', { count: places.length })}
              </Button>
              <Button onClick={() => start(spread(total, sampled))}>
                {t('check.sample', { count: Math.min(total, sampled) })}
              </Button>
            </div>
          </PanelButton>
        </>
      )}
    </div>
  )
}

/** So many places, evenly over all of them. */
const spread = (total: number, count: number) =>
  Array.from({ length: Math.min(total, count) }, (_, nth) =>
    Math.floor((nth * total) / Math.min(total, count)),
  )
