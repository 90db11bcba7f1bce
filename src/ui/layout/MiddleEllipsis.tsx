import { cutParts } from '../../lib/text/cutParts'
import styles from './MiddleEllipsis.module.css'

/** A name or a path on one line, cut where it says least. The full text is the tooltip and what screen readers read. */
export function MiddleEllipsis({ text, kind = 'name' }: { text: string; kind?: 'name' | 'path' }) {
  const [start, end] = cutParts(text, kind)
  if (!end)
    return (
      <span className={styles.whole} title={text}>
        {text}
      </span>
    )
  return (
    <span className={styles.line} title={text}>
      <span className={styles.start}>{start}</span>
      <span className={styles.end}>{end}</span>
    </span>
  )
}
