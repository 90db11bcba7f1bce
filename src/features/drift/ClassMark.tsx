import { useTranslation } from 'react-i18next'
import type { DriftClass } from '../../domain/drift/classes'
import { StatusMark, type Shape, type Tone } from '../../ui/feedback/StatusMark'

const looks: Record<DriftClass, { shape: Shape; tone: Tone }> = {
  missing: { shape: 'ring', tone: 'error' },
  outdated: { shape: 'half', tone: 'error' },
  edited: { shape: 'half', tone: 'warning' },
  stopped: { shape: 'square', tone: 'warning' },
  orphan: { shape: 'ring', tone: 'warning' },
  settling: { shape: 'half', tone: 'info' },
  unknown: { shape: 'question', tone: 'unknown' },
  inStep: { shape: 'dot', tone: 'ok' },
}

/** A class of drift as shape and word. */
export function ClassMark({ is }: { is: DriftClass }) {
  const { t } = useTranslation('drift')
  return <StatusMark {...looks[is]}>{t(`classes.${is}.name`)}</StatusMark>
}
