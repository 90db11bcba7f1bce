import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../lib/clipboard'
import { useConsoleRoot } from './ConsoleRoot'
import styles from './Copyable.module.css'

/**
 * An id, address or path in monospace; its copy button shows on hover and on focus. `what` names it to
 * screen readers, `after` belongs to it but is not copied.
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

export function CopyButton(props: { text: string; what: string; always?: boolean }) {
  const { text, what, always } = props
  const { t } = useTranslation()
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
      {copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
    </button>
  )
}
