import { CopyButton } from '../controls/Copyable'
import styles from './JsonText.module.css'

/** JSON with a copy button. `label` is the accessible name of the region. */
export function JsonText({ text, label }: { text: string; label: string }) {
  return (
    <div className={styles.json}>
      <CopyButton text={text} what={label} always />
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  )
}
