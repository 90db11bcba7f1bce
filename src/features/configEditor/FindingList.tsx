import { CheckOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import type { Path } from '../../lib/json/json'
import styles from './FindingList.module.css'
import { mayBeOwnType } from './ownTypes'
import { useFindingText } from './useFindingText'

interface Props {
  findings: readonly Finding[]
  /** The text is not valid JSON, so the last findings do not apply. */
  broken: boolean
  onGo: (finding: Finding) => void
  /** Asks whether the agents have the type of the finding. */
  onOwnType: (finding: Finding) => void
}

/** The findings about a config; each is a link to its field. Closed by default, because there may be very many. */
export const FindingList = memo(function FindingList(props: Props) {
  const { findings, broken, onGo, onOwnType } = props
  const { t } = useTranslation('configEditor')
  const findingText = useFindingText()
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
              key={`${finding.code} ${pathText(finding.path)}`}
              className={styles[finding.severity]}
            >
              {finding.severity === 'error' ? (
                <CloseCircleOutlined aria-label={t('error')} />
              ) : (
                <WarningOutlined aria-label={t('warning')} />
              )}
              <div className={styles.words}>
                <button type="button" className={styles.place} onClick={() => onGo(finding)}>
                  <code>{pathText(finding.path)}</code> {findingText(finding)}
                </button>
                {mayBeOwnType(finding) && (
                  <Button type="link" size="small" onClick={() => onOwnType(finding)}>
                    {t('ownType.open')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
})

/** A path as text, such as `senders[0].sender_type`. */
export const pathText = (path: Path): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${step}`))
    .join('')
