import { useTranslation } from 'react-i18next'
import type { MatchProgress } from '../../lib/grok/matchProgress'
import { useLocalQuery } from './useLocalQuery'
import { useGrokClient } from './grokClient'
import styles from './LineDetail.module.css'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** of the line in the parsed sample */
  index: number
}

/** Explains why a line does not match: how much of each pattern matches, what it expects next, and what the line has instead. */
export function MismatchExplanation({ workbench, index: lineIndex }: Props) {
  const { t } = useTranslation('grok')
  const grokClient = useGrokClient()
  const { resultPatternSet: patternSet, parsedSample } = workbench
  const line = parsedSample?.lines[lineIndex] ?? ''
  const { data } = useLocalQuery({
    key: ['explain', patternSet, parsedSample?.id, lineIndex],
    load: async (signal) => {
      const { progress = [] } = await grokClient.run({ is: 'explain', patternSet, line }, signal)
      return { patternSet, line, progress }
    },
  })
  if (!data) return null
  const explained = data.patternSet.patterns.flatMap((pattern, index) => {
    const progress = pattern.trim() === '' ? null : data.progress[index]
    return progress ? [{ index, pattern, progress }] : []
  })
  if (explained.length === 0) return <p>{t('explain.unavailable')}</p>
  return explained.map(({ index, pattern, progress }) => (
    <div key={index} className={styles.explanation}>
      {workbench.shown.patterns.length > 1 && (
        <strong>{t('pattern.numbered', { n: index + 1 })}</strong>
      )}
      <MatchProgress pattern={pattern} line={data.line} progress={progress} />
    </div>
  ))
}

/** A part that is nothing but blanks, with a sign for each. */
const visible = (text: string) =>
  text.trim() === '' ? text.replaceAll(' ', '␣').replaceAll('\t', '⇥') : text

interface MatchProgressProps {
  pattern: string
  line: string
  progress: MatchProgress
}

/** characters shown of each part of the line */
const maxLength = 300

function MatchProgress({ pattern, line, progress }: MatchProgressProps) {
  const { t } = useTranslation('grok')
  const { from, cut, match, next } = progress
  const expected = visible(pattern.slice(next.from, next.to))
  const hasNoMatch = cut === from
  const end = match?.to ?? 0
  const rest = line.slice(hasNoMatch ? 0 : end)
  return (
    <>
      <p>
        {hasNoMatch
          ? t('explain.noStart', { expected })
          : rest === ''
            ? t('explain.lineEnds', { expected })
            : t('explain.expected', { expected })}
      </p>
      <p className={styles.split} aria-label={t('explain.pattern')} role="group">
        {from > 0 && <span className={styles.rest}>{pattern.slice(0, from)}</span>}
        <span className={styles.matched}>{pattern.slice(from, cut)}</span>
        <span className={styles.next}>{expected}</span>
        <span className={styles.rest}>{pattern.slice(next.to)}</span>
      </p>
      <p className={styles.split} aria-label={t('explain.line')} role="group">
        {!hasNoMatch && (
          <>
            <span className={styles.rest}>{line.slice(0, match?.from ?? 0).slice(-maxLength)}</span>
            <span className={styles.matched}>
              {line.slice(match?.from ?? 0, end).slice(-maxLength)}
            </span>
          </>
        )}
        <span className={styles.next}>{rest.slice(0, 1) || t('explain.end')}</span>
        <span className={styles.rest}>{rest.slice(1, maxLength)}</span>
      </p>
    </>
  )
}
