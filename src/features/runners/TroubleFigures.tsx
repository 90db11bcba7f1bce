import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import { troubles, type RunnerSearch, type Trouble } from './filters'
import styles from './TroubleFigures.module.css'

interface Props {
  /** null: not known */
  counts: Record<Trouble, number> | null
  chosen: RunnerSearch['runs']
  onChoose: (runs: RunnerSearch['runs']) => void
}

/** How many runners are stopped or fail, each figure a filter. The server counts neither: all runners are read for them. */
export function TroubleFigures({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation('runners')
  const format = useFormat()
  return (
    <div
      role="group"
      aria-label={t('runs.label')}
      title={counts ? undefined : t('runs.unknown')}
      className={styles.figures}
    >
      {troubles.map((trouble) => (
        <ToggleFigure
          key={trouble}
          figure={counts ? format.number(counts[trouble]) : '–'}
          pressed={chosen === trouble}
          onToggle={() => onChoose(chosen === trouble ? '' : trouble)}
        >
          <StatusMark {...looks[trouble]}>{t(`runs.${trouble}`)}</StatusMark>
        </ToggleFigure>
      ))}
    </div>
  )
}

const looks: Record<Trouble, { shape: Shape; tone: Tone }> = {
  stopped: { shape: 'square', tone: 'warning' },
  failing: { shape: 'ring', tone: 'error' },
}
