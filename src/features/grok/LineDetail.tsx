import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFrameDelayedValue } from './useFrameDelayedValue'
import { useStable } from '../../lib/hooks/useStable'
import { useShallowStable } from './useShallowStable'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { Failure } from '../../ui/feedback/Failure'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { useErrorWords } from '../../common/useErrorWords'
import { ReadingRemark } from './ReadingRemark'
import { MismatchExplanation } from './MismatchExplanation'
import { LineFields } from './LineFields'
import styles from './LineDetail.module.css'
import type { LineSelection } from './LineList'
import { FieldExtractor } from './FieldExtractor'
import type { CheckState } from './useServerCheck'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** of the line in the sample */
  index: number
  /** undefined: not matched yet */
  match: ExtractedMatch | undefined
  /** index of the pattern that new fields are added to */
  active: number
  onActive: (index: number) => void
  check: CheckState
  /** the text selected in the line */
  selection: LineSelection | null
}

/** One line: the server's result where it differs, the fields or an explanation, and a form that extracts another field. */
export const LineDetail = memo(function LineDetail({
  workbench,
  index,
  match,
  active,
  onActive,
  check,
  selection,
}: Props) {
  const { t } = useTranslation('grok')
  const line = workbench.parsedSample?.lines[index] ?? ''
  const pattern = workbench.shown.patterns[active] ?? ''
  const fieldNames = useStable(workbench.inspection.patterns[active]?.fieldNames ?? noNames)
  const extractorProps = useShallowStable({
    index,
    line,
    active,
    onActive,
    pattern,
    isInvalid: workbench.showsLastValid,
    matchEnd: pattern.trim() === '' ? 0 : match?.pattern === active ? match.to : null,
    fieldNames,
    custom: workbench.shown.custom,
    stale: workbench.visibleLines.staleIndexes.includes(index),
    change: workbench.change,
    getLatest: workbench.getLatest,
    selection,
    lines: workbench.parsedSample?.lines ?? noNames,
    sampleId: workbench.parsedSample?.id ?? '',
  })
  // The fields are drawn in a frame of their own.
  const extractor = useFrameDelayedValue(extractorProps, 1)
  return (
    <div className={styles.detail}>
      {!workbench.blank && match !== undefined && (
        <ReadingRemark workbench={workbench} index={index} match={match} />
      )}
      <ServerResult workbench={workbench} index={index} match={match} check={check} />
      {!workbench.blank && match !== undefined && (
        <Section title={t('detail.title', { n: index + 1 })}>
          {match ? (
            <LineFields match={match} fieldStyles={workbench.fieldStyles} />
          ) : (
            <MismatchExplanation workbench={workbench} index={index} />
          )}
        </Section>
      )}
      {!workbench.isExample && (
        <FieldExtractor
          key={`${extractor.index} ${extractor.line.slice(0, 200)} ${extractor.selection?.from ?? ''} ${extractor.selection?.to ?? ''}`}
          {...extractor}
        />
      )}
    </div>
  )
})

const noNames: readonly string[] = []

/** The names of the server's fields and of the preview's, in order. */
const namesOf = (fields: Record<string, string>, match: Props['match']) =>
  [...new Set([...Object.keys(fields), ...(match?.fields ?? []).map(({ name }) => name)])].sort()

/** The server's result for a line where it differs from the preview; the server's result counts. */
function ServerResult({
  workbench,
  index,
  match,
  check,
}: Pick<Props, 'workbench' | 'index' | 'match' | 'check'>) {
  const { t } = useTranslation(['grok', 'grokTools', 'common'])
  const words = useErrorWords()
  const answer = check.answers.get(index)
  if (!answer || (answer.is === 'same' && answer.words === null)) return null
  if (answer.error)
    return (
      <Failure
        text={words.failure(answer.error, t('grokTools:check.what'))}
        action={t('common:retry')}
        onAction={() => check.start([index])}
      />
    )
  const { fields, pattern } = answer
  return (
    <Section title={t('grokTools:check.serverResult')}>
      {answer.is === 'other' && <Banner tone="warning">{t('grokTools:check.differs')}</Banner>}
      {answer.words !== null && (
        <p>
          {t('grokTools:check.words')} <code className={styles.words}>{answer.words}</code>
        </p>
      )}
      {fields ? (
        <table className={styles.fields} aria-label={t('grokTools:check.serverResult')}>
          <tbody>
            {namesOf(fields, match).map((name) => {
              const here = match?.fields.find((field) => field.name === name)?.value
              const isOther = fields[name] !== here
              return (
                <tr key={name} className={isOther ? styles.differs : undefined}>
                  <th scope="row">{name}</th>
                  <td>
                    <code>{fields[name] ?? t('grokTools:check.absent')}</code>
                  </td>
                  <td>
                    {isOther && (
                      <>
                        {t('grokTools:check.here')}{' '}
                        <code>{here ?? t('grokTools:check.absent')}</code>
                      </>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      ) : (
        <p>
          {t(
            answer.words === null ? 'grokTools:check.noMatch' : 'grokTools:check.noMatchOrRefused',
          )}
        </p>
      )}
      {workbench.shown.patterns.length > 1 && fields && (
        <p>{t('lines.byPattern', { n: pattern + 1 })}</p>
      )}
    </Section>
  )
}
