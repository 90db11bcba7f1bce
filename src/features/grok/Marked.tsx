import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../lib/grok/work'
import { lookStyle, type FieldLook } from './looks'
import styles from './Marked.module.css'
import { piecesOf } from './linePieces'

interface Props {
  line: string
  match: Taken
  looks: ReadonlyMap<string, FieldLook>
}

/** Characters that are shown of a long line. */
const most = 2_000

/** A line with its fields in their looks, and what the pattern left alone in grey. The text itself stays as it is. */
export function Marked({ line, match, looks }: Props) {
  const { t } = useTranslation('grok')
  const length = Math.min(line.length, most)
  return (
    <span className={styles.line}>
      {piecesOf(line, match, length).map(({ text, field, first, inside }, nth) => {
        const look = field === null ? undefined : looks.get(field)
        const content = <WithTabs key={nth} text={text} />
        if (look)
          return (
            <span
              key={nth}
              className={styles.field}
              style={lookStyle(look)}
              data-letter={first ? look.letter : undefined}
              title={field ?? undefined}
            >
              {content}
            </span>
          )
        return match && !inside ? (
          <span key={nth} className={styles.outside}>
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

/** Tabs are shown by a mark beside them, so that what is copied is the line. */
function WithTabs({ text }: { text: string }) {
  if (!text.includes('\t')) return text
  return text.split('\t').map((part, nth) => (
    <Fragment key={nth}>
      {nth > 0 && <span className={styles.tab}>{'\t'}</span>}
      {part}
    </Fragment>
  ))
}
