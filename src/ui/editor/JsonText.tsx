import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../controls/Copyable'
import styles from './JsonText.module.css'

/** characters that are shown at once: laying out megabytes takes seconds */
const maxShown = 100_000

/**
 * JSON with a copy button. Of a long text the beginning is shown; the copy is whole. `label` is the accessible name of the
 * region.
 */
export function JsonText({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('reads')
  const [whole, setWhole] = useState(false)
  const isCut = !whole && text.length > maxShown
  return (
    <div className={styles.json}>
      <CopyButton text={text} what={label} always />
      <pre tabIndex={0} role="region" aria-label={label}>
        {isCut ? text.slice(0, maxShown) : text}
      </pre>
      {isCut && (
        <p>
          {t('beginning', { shown: maxShown, count: text.length })}{' '}
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {t('showWhole')}
          </Button>
        </p>
      )}
    </div>
  )
}
