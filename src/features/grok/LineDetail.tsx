import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFramesLater } from './useFramesLater'
import { useStable } from '../../lib/hooks/useStable'
import { useSameMembers } from './useSameMembers'
import type { Taken } from '../../lib/grok/work'
import { Failure } from '../../ui/feedback/Failure'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { useErrorWords } from '../../common/useErrorWords'
import { Explanation } from './Explanation'
import { LineFields } from './LineFields'
import styles from './LineDetail.module.css'
import type { Picked } from './LineList'
import { NamePiece } from './NamePiece'
import type { CheckState } from './useServerCheck'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
  place: number
  taken: Taken | undefined
  active: number
  onActive: (place: number) => void
  check: CheckState
  /** what was selected in it */
  picked: Picked | null
}

/** One line: its fields, or how far the patterns get; the server's word where it is another; and naming what is left. */
export const LineDetail = memo(function LineDetail({
  of,
  place,
  taken,
  active,
  onActive,
  check,
  picked,
}: Props) {
  const { t } = useTranslation('grok')
  const line = of.records?.lines[place] ?? ''
  const matched = taken ?? null
  const pattern = of.bench.patterns[active] ?? ''
  const fields = useStable(of.inspection.inspected[active]?.fieldNames ?? none)
  const next = useSameMembers({
    place,
    line,
    active,
    onActive,
    pattern,
    broken: of.former,
    done: pattern.trim() === '' ? 0 : matched?.pattern === active ? matched.to : null,
    fields,
    custom: of.bench.custom,
    late: of.sight.late.includes(place),
    change: of.change,
    latest: of.latest,
    picked,
  })
  // The fields have a frame to themselves.
  const piece = useFramesLater(next, 1)
  return (
    <div className={styles.detail}>
      <ServerWord of={of} place={place} check={check} />
      {!of.blank && taken !== undefined && !of.blind && (
        <Section title={t('detail.title', { n: place + 1 })}>
          {matched ? (
            <LineFields match={matched} looks={of.looks} />
          ) : (
            <Explanation of={of} line={line} />
          )}
        </Section>
      )}
      <NamePiece
        key={`${piece.place} ${piece.line.slice(0, 200)} ${piece.picked?.from ?? ''} ${piece.picked?.to ?? ''}`}
        {...piece}
      />
    </div>
  )
})

const none: readonly string[] = []

/** What the server says of a line, where the preview says otherwise. Its word is the one that counts. */
function ServerWord({ of, place, check }: Pick<Props, 'of' | 'place' | 'check'>) {
  const { t } = useTranslation(['grok', 'common'])
  const words = useErrorWords()
  const answer = check.answers.get(place)
  if (!answer || answer.is === 'same') return null
  if (answer.error)
    return (
      <Failure
        text={words.failure(answer.error, t('check.what'))}
        action={t('common:retry')}
        onAction={() => check.start([place])}
      />
    )
  const { fields, pattern } = answer
  return (
    <Section title={t('check.word')}>
      <Banner tone="warning">{t('check.differs')}</Banner>
      {fields ? (
        <table className={styles.fields} aria-label={t('check.word')}>
          <tbody>
            {Object.entries(fields).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <code>{value}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('check.noMatch')}</p>
      )}
      {of.bench.patterns.length > 1 && fields && <p>{t('lines.byPattern', { n: pattern + 1 })}</p>}
    </Section>
  )
}
