import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { CountToggle } from '../../ui/controls/CountToggle'
import { runnerProblems, type RunnerSearch, type RunnerProblem } from './filters'
import styles from './ProblemToggles.module.css'

interface Props {
  /** null before they were counted */
  counts: Record<RunnerProblem, number> | null
  selected: RunnerSearch['runs']
  onSelect: (runs: RunnerSearch['runs']) => void
}

/** The number of runners with each problem, each a toggle of the filter. The server has no such counts, so they need a scan. */
export function ProblemToggles({ counts, selected, onSelect }: Props) {
  const { t } = useTranslation('runners')
  const format = useFormat()
  return (
    <div
      role="group"
      aria-label={t('runs.label')}
      title={counts ? undefined : t('runs.unknown')}
      className={styles.toggles}
    >
      {runnerProblems.map((problem) => (
        <CountToggle
          key={problem}
          count={counts ? format.number(counts[problem]) : '–'}
          pressed={selected === problem}
          onToggle={() => onSelect(selected === problem ? '' : problem)}
        >
          <StatusMark {...marks[problem]} title={t(`runsHelp.${problem}`)}>
            {t(`runs.${problem}`)}
          </StatusMark>
        </CountToggle>
      ))}
    </div>
  )
}

const marks: Record<RunnerProblem, { shape: Shape; tone: Tone }> = {
  failingNow: { shape: 'ring', tone: 'error' },
  failing: { shape: 'half', tone: 'off' },
  stopped: { shape: 'square', tone: 'warning' },
  lastKnown: { shape: 'question', tone: 'unknown' },
}
