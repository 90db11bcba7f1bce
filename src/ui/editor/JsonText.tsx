import { CopyButton } from '../controls/Copyable'
import styles from './JsonText.module.css'

/** A value as indented JSON with a copy button. `label` is the accessible name of the region. */
export function JsonText({ value, label }: { value: unknown; label: string }) {
  const text = JSON.stringify(value, null, 2)
  return (
    <div className={styles.json}>
      <CopyButton text={text} what={label} always />
      <pre tabIndex={0} role="region" aria-label={label}>
        {text}
      </pre>
    </div>
  )
}
