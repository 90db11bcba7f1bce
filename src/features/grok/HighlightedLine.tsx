import { useTranslation } from 'react-i18next'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { styleVariables, type FieldStyle } from './fieldStyles'
import styles from './HighlightedLine.module.css'
import { lineSegments } from './lineSegments'
import { VisibleText } from './VisibleText'

interface Props {
  line: string
  match: ExtractedMatch
  fieldStyles: ReadonlyMap<string, FieldStyle>
}

/** characters shown of a long line */
const maxLength = 2_000

/** A line with its fields in their styles and the text outside the match in grey; the text itself stays unchanged. */
export function HighlightedLine({ line, match, fieldStyles }: Props) {
  const { t } = useTranslation('grok')
  const length = Math.min(line.length, maxLength)
  return (
    <span className={styles.line}>
      {lineSegments(line, match, length).map(({ text, field, isFieldStart, isMatched }, i) => {
        const fieldStyle = field === null ? undefined : fieldStyles.get(field)
        const content = <VisibleText key={i} text={text} />
        if (fieldStyle)
          return (
            <span
              key={i}
              className={styles.field}
              style={styleVariables(fieldStyle)}
              data-letter={isFieldStart ? fieldStyle.letter : undefined}
              title={field ?? undefined}
            >
              {content}
            </span>
          )
        return match && !isMatched ? (
          <span key={i} className={styles.outside}>
            {content}
          </span>
        ) : (
          content
        )
      })}
      {line.length > length && (
        <span className={styles.more}>{t('lines.more', { count: line.length - length })}</span>
      )}
    </span>
  )
}
