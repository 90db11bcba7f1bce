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
  /** Characters that are shown of a long line. */
  most?: number
}

/** A line with its fields in their looks, and what the pattern left alone in grey. The text itself stays as it is. */
export function Marked({ line, match, looks, most = 2_000 }: Props) {
  const { t } = useTranslation('grok')
  const length = Math.min(line.length, most)
  return (
    <span className={styles.line}>
      {piecesOf(line, match, length).map(({ text, field, first, inside }, nth) => {
        const look = field === null ? undefined : looks.get(field)
        const side = match && !inside ? styles.outside : styles.inside
        return (
          <span
            key={nth}
            className={look ? `${styles.field} ${side}` : side}
            style={look && lookStyle(look)}
            data-letter={look && first ? look.letter : undefined}
            title={field ?? undefined}
          >
            <WithTabs text={text} />
          </span>
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
