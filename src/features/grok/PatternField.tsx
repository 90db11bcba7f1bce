import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { builtinTable } from '../../lib/grok/builtinTable'
import { GrokEditor } from '../../ui/editor/GrokEditor'
import type { FieldMark } from '../../ui/editor/grokExtensions'
import { createCompletion } from './createCompletion'
import styles from './PatternField.module.css'
import type { GrokFinding } from './grokFindings'

const table = builtinTable()

interface Props {
  label: string
  hint: string
  value: string
  onChange: (text: string) => void
  /** offered by the completion */
  custom: string
  findings: readonly GrokFinding[]
  marks: readonly FieldMark[]
  oneLine?: boolean
  onFocus?: () => void
}

/** An editor for a pattern or the custom patterns, with the findings about its text below. */
export function PatternField(props: Props) {
  const { custom, findings, value, onChange } = props
  const { t } = useTranslation('grok')
  const id = useId()
  const complete = useMemo(
    () =>
      createCompletion(table, custom, {
        custom: t('completion.custom'),
        example: (text) => t('completion.example', { text }),
        type: (name) => t(`types.${name}`),
      }),
    [custom, t],
  )
  return (
    <>
      <GrokEditor {...props} describedBy={id} complete={complete} />
      <FindingList id={id} findings={findings} text={value} onChange={onChange} />
    </>
  )
}

interface FindingListProps {
  id: string
  findings: readonly GrokFinding[]
  text: string
  onChange: (text: string) => void
}

/** Errors and warnings about a text, each with a button that applies its fix. */
function FindingList({ id, findings, text, onChange }: FindingListProps) {
  const { t } = useTranslation('grok')
  return (
    <ul id={id} className={styles.findings}>
      {findings.map(({ from, to, severity, message, fix }, i) => (
        // Keyed by index: positions change with every edit, and the button under the pointer must stay the same element.
        <li key={i} className={styles[severity]}>
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
