import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding } from './findings'
import styles from './FindingNotes.module.css'

interface Props {
  id: string
  findings: readonly Finding[]
  text: string
  onChange: (text: string) => void
}

/** What is wrong with a text or probably not meant, below it; what is certain to help is one press away. */
export function FindingNotes({ id, findings, text, onChange }: Props) {
  const { t } = useTranslation('grok')
  return (
    <ul id={id} className={styles.notes}>
      {findings.map(({ from, to, severity, message, fix }, nth) => (
        // Not by its place, which moves with what is typed: the button stays the one that is about to be pressed.
        <li key={nth} className={styles[severity]}>
          {severity === 'error' ? (
            <CloseCircleOutlined aria-label={t('error')} />
          ) : (
            <WarningOutlined aria-label={t('warning')} />
          )}
          <span>{message}</span>
          {fix !== null && (
            <Button
              size="small"
              type="link"
              onClick={() => onChange(text.slice(0, from) + fix + text.slice(to))}
            >
              {fix === '' ? t('fixBlanks') : t('fix', { fix: fix.slice(0, 60) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
