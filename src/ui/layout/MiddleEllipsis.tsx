import styles from './MiddleEllipsis.module.css'

/**
 * A long name on one line, with the middle cut and the last `keep` characters shown. The full text is the tooltip and
 * the text for screen readers.
 */
export function MiddleEllipsis({ text, keep = 8 }: { text: string; keep?: number }) {
  const letters = Array.from(text)
  if (letters.length <= keep * 2) return <span title={text}>{text}</span>
  return (
    <span className={styles.line} title={text}>
      <span className={styles.start}>{letters.slice(0, -keep).join('')}</span>
      <span className={styles.end}>{letters.slice(-keep).join('')}</span>
    </span>
  )
}
