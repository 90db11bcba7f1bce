import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { styleVariables, type FieldStyle } from './fieldStyles'
import styles from './HighlightedLine.module.css'
import { lineSegments } from './lineSegments'

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
        const content = <WithMarks key={i} text={text} />
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

// oxlint-disable-next-line no-control-regex
const unseen = /([\u0000-\u0008\u000a-\u001f\u007f-\u00a0\u200b\u3000\ufeff])/

/** The sign of a character that cannot be seen: U+2400 has signs for those below a blank. */
const signOf = (character: string) => {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0xa0 ? '⍽' : `<${code.toString(16)}>`
}

/** CSS marks tabs and characters that cannot be seen, so that copied text is that of the line. */
function WithMarks({ text }: { text: string }) {
  if (!text.includes('\t') && !unseen.test(text)) return text
  return text.split('\t').map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <span className={styles.tab}>{'\t'}</span>}
      {part.split(unseen).map((one, k) =>
        k % 2 === 0 ? (
          one
        ) : (
          <span key={k} className={styles.unseen} data-sign={signOf(one)}>
            {one}
          </span>
        ),
      )}
    </Fragment>
  ))
}
