import { useTranslation } from 'react-i18next'
import { driftClasses, type DriftClass } from '../../domain/drift/classes'
import { shareInStep, totalOf, type Drift } from '../../domain/drift/driftOf'
import { useFormat } from '../../ui/Clock'
import { ToggleFigure } from '../../ui/controls/ToggleFigure'
import { ClassMark } from './ClassMark'
import styles from './DriftPage.module.css'
import type { DriftSearch, UpdateDriftSearch } from './search'
import { usePercent } from './usePercent'

interface Props {
  drift: Drift
  search: DriftSearch
  update: UpdateDriftSearch
}

/** How much is in step, and how many are not, class by class: each leads to its members. */
export function ClassFigures({ drift: { all }, search, update }: Props) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const percent = usePercent()
  const shown = search.view === 'members' ? shownClass(all, search.is) : null
  return (
    <div className={styles.figures} role="group" aria-label={t('figures')}>
      <p className={styles.share}>
        <strong>{percent(shareInStep(all))}</strong> {t('ofAll', { count: totalOf(all) })}
      </p>
      {driftClasses.map((name) => (
        <ToggleFigure
          key={name}
          figure={format.number(all[name])}
          pressed={shown === name}
          onToggle={() => update({ is: name, view: 'members' })}
        >
          <ClassMark is={name} />
        </ToggleFigure>
      ))}
    </div>
  )
}

/** The class that was asked for, else the first that has any members. */
export const shownClass = (all: Drift['all'], asked: DriftSearch['is']): DriftClass =>
  asked || (driftClasses.find((name) => all[name] > 0) ?? 'inStep')
