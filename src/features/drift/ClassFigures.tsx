import { useTranslation } from 'react-i18next'
import { driftClasses, type DriftClass } from '../../domain/drift/classes'
import { inSyncShare, totalOf, type Drift } from '../../domain/drift/driftOf'
import { useFormat } from '../../ui/useFormat'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'
import { CountToggle } from '../../ui/controls/CountToggle'
import styles from './DriftPage.module.css'
import type { DriftSearch, UpdateDriftSearch } from './driftSearch'
import { usePercent } from './usePercent'

interface Props {
  drift: Drift
  search: DriftSearch
  update: UpdateDriftSearch
}

/** The number of runners in each class that occurs; a click lists the class. */
export function ClassFigures({ drift: { all }, search, update }: Props) {
  const { t } = useTranslation('drift')
  const format = useFormat()
  const shown = search.view === 'members' ? shownClass(all, search.is) : null
  return (
    <div className={styles.figures} role="group" aria-label={t('figures')}>
      {driftClasses
        .filter((name) => all[name] > 0 || name === shown)
        .map((name) => (
          <CountToggle
            key={name}
            count={format.number(all[name])}
            pressed={shown === name}
            onToggle={() => update({ is: name, view: 'members' })}
          >
            <StatusMark {...classMarks[name]}>{t(`classes.${name}.name`)}</StatusMark>
          </CountToggle>
        ))}
    </div>
  )
}

/** The share of runners in sync, with the numbers of those that exist and of those that are missing. */
export function InSyncShare({ drift: { all } }: Pick<Props, 'drift'>) {
  const { t } = useTranslation('drift')
  const percent = usePercent()
  const count = totalOf(all) - all.missing
  return (
    <p className={styles.share}>
      <span className={styles.percent}>{percent(inSyncShare(all))}</span> {t('share')}
      <span className={styles.counts}>
        {' '}
        {all.missing > 0
          ? t('ofAllAndMissing', { count, missing: all.missing })
          : t('ofAll', { count })}
      </span>
    </p>
  )
}

/** The requested class, else the first one that has any runners. */
export const shownClass = (all: Drift['all'], requested: DriftSearch['is']): DriftClass =>
  requested || (driftClasses.find((name) => all[name] > 0) ?? 'inSync')

const classMarks: Record<DriftClass, { shape: Shape; tone: Tone }> = {
  missing: { shape: 'ring', tone: 'error' },
  outdated: { shape: 'half', tone: 'error' },
  edited: { shape: 'half', tone: 'warning' },
  stopped: { shape: 'square', tone: 'warning' },
  noConfig: { shape: 'ring', tone: 'warning' },
  pending: { shape: 'half', tone: 'info' },
  unknown: { shape: 'question', tone: 'unknown' },
  inSync: { shape: 'dot', tone: 'ok' },
}
