import { CheckOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import type { Path } from '../../lib/json/json'
import styles from './FindingList.module.css'
import { useFindingWords } from './useFindingWords'

interface Props {
  findings: readonly Finding[]
  /** the text is no JSON: what was last found does not count */
  broken: boolean
  onGo: (finding: Finding) => void
}

/** All that is wrong with a config; each leads to its place. There may be one for each of many items. */
export const FindingList = memo(function FindingList({ findings, broken, onGo }: Props) {
  const { t } = useTranslation('configEditor')
  const words = useFindingWords()
  const [open, setOpen] = useState(false)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  if (broken) return <p className={styles.error}>{t('findings.broken')}</p>
  if (findings.length === 0) {
    return (
      <p className={styles.none}>
        <CheckOutlined aria-hidden /> {t('findings.none')}
      </p>
    )
  }
  return (
    <details
      className={styles.list}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {[
          errors.length > 0 && t('findings.errors', { count: errors.length }),
          warnings.length > 0 && t('findings.warnings', { count: warnings.length }),
        ]
          .filter(Boolean)
          .join(', ')}
      </summary>
      {open && (
        <ul>
          {[...errors, ...warnings].map((finding) => (
            <li
              key={`${finding.code} ${placeText(finding.path)}`}
              className={styles[finding.severity]}
            >
              {finding.severity === 'error' ? (
                <CloseCircleOutlined aria-label={t('error')} />
              ) : (
                <WarningOutlined aria-label={t('warning')} />
              )}
              <button type="button" onClick={() => onGo(finding)}>
                <code>{placeText(finding.path)}</code> {words(finding)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
})

/** `senders[0].sender_type` */
export const placeText = (path: Path): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${step}`))
    .join('')
