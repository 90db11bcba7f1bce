import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { ProgressLine } from '../../ui/feedback/ProgressLine'
import panel from './Panel.module.css'
import styles from './Results.module.css'
import type { CheckState } from './useServerCheck'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  check: CheckState
  /** indexes of the lines on the page */
  indexes: readonly number[]
  /** index of the line whose details are shown */
  selected: number | undefined
}

/** lines of a sample */
const sampleSize = 20

/** Offers to check lines on the server, and reports how many of its results agree with the preview. */
export function ServerCheck({ workbench, check, indexes, selected }: Props) {
  const { t } = useTranslation(['grok', 'grokTools'])
  const { answers, running, start, cancel } = check
  const counts = { same: 0, other: 0, failed: 0 }
  for (const { is } of answers.values()) counts[is]++
  const total = workbench.parsedSample?.lines.length ?? 0
  if (workbench.blank) return null
  return (
    <div className={styles.check}>
      {running ? (
        <ProgressLine
          text={t('grokTools:check.running', running)}
          share={running.done / running.total}
          onCancel={cancel}
        />
      ) : (
        <>
          {answers.size > 0 && (
            <span role="status">
              {t('grokTools:check.result', counts)}
              {counts.failed > 0 && ` ${t('grokTools:check.failed', { count: counts.failed })}`}
            </span>
          )}
          <PanelButton label={t('grokTools:check.label')}>
            <div className={panel.panel}>
              <p>{t('grokTools:check.help')}</p>
              <Button
                disabled={selected === undefined}
                onClick={() => selected !== undefined && start([selected])}
              >
                {t('grokTools:check.one', { n: (selected ?? 0) + 1 })}
              </Button>
              <Button onClick={() => start(indexes)}>
                {t('grokTools:check.page', { count: indexes.length })}
              </Button>
              <Button onClick={() => start(evenlySpaced(total, sampleSize))}>
                {t('grokTools:check.sample', { count: Math.min(total, sampleSize) })}
              </Button>
            </div>
          </PanelButton>
        </>
      )}
    </div>
  )
}

/** Picks `count` of `total` indexes at even distances. */
const evenlySpaced = (total: number, count: number) =>
  Array.from({ length: Math.min(total, count) }, (_, i) =>
    Math.floor((i * total) / Math.min(total, count)),
  )
