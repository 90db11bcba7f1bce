import { useState, type ReactNode } from 'react'
import { copySheets } from '../../lib/drawings'
import { copyText } from '../../lib/browser/copyText'
import { useConsoleRoot } from '../useConsoleRoot'
import styles from './Copyable.module.css'
import { useFixedT } from '../useFixedT'

/**
 * An id, address or path in monospace. Its copy button shows on hover and on focus. `what` names the text to screen
 * readers; `after` is shown behind the text and not copied.
 */
export function Copyable({ text, what, after }: { text: string; what: string; after?: ReactNode }) {
  return (
    <span className={styles.copyable}>
      <code className={styles.text} title={text}>
        {text}
      </code>
      {after}
      <CopyButton text={text} what={what} />
    </span>
  )
}

/** A button that copies `text`. @param props `what` names the text; `always` shows the button without hover */
export function CopyButton(props: { text: string; what: string; always?: boolean }) {
  const { text, what, always } = props
  const t = useFixedT('common')
  const root = useConsoleRoot()
  const [copied, setCopied] = useState(false)
  const label = copied ? t('copied') : t('copyWhat', { what })
  return (
    <button
      type="button"
      className={always ? `${styles.button} ${styles.always}` : styles.button}
      aria-label={label}
      title={label}
      onClick={() => void copyText(text, root).then(setCopied)}
      onBlur={() => setCopied(false)}
      onPointerLeave={() => setCopied(false)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={copied ? check : copySheets} />
      </svg>
    </button>
  )
}

const check = 'M2.5 8.5l3.5 4 7.5-9'
