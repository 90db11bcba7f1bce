import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Path } from '../../lib/json/json'
import { useStore } from '../../lib/hooks/useStore'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { pathKey, useEditingContext, useFindingsAt } from './EditingContext'
import styles from './FieldFindings.module.css'
import { mayBeOwnType } from './ownTypes'
import { useFindingText } from './useFindingText'

/** The findings about one field, with a button for those that have a fix. */
export function FieldFindings({ id, path }: { id: string; path: Path }) {
  const { t } = useTranslation('configEditor')
  const findingText = useFindingText()
  const { set, target, askOwnType } = useEditingContext()
  const list = useRef<HTMLElement>(null)
  const aim = useStore(target)
  const findings = useFindingsAt(path)
  useOnChange(aim, () => {
    if (aim && pathKey(aim.path) === pathKey(path)) controlBeside(list.current)?.focus()
  })
  // Without findings the field can still be a link target.
  if (findings.length === 0) return <span ref={list} hidden />
  return (
    <ul
      ref={(node) => {
        list.current = node
      }}
      id={id}
      tabIndex={-1}
      className={styles.findings}
    >
      {findings.map((finding) => (
        <li key={finding.code} className={styles[finding.severity]}>
          {finding.severity === 'error' ? (
            <CloseCircleOutlined aria-label={t('error')} />
          ) : (
            <WarningOutlined aria-label={t('warning')} />
          )}
          <span>{findingText(finding)}</span>
          {finding.fix !== undefined && (
            <Button type="link" size="small" onClick={() => set(finding.path, finding.fix)}>
              {t('fix')}
            </Button>
          )}
          {mayBeOwnType(finding) && (
            <Button type="link" size="small" onClick={() => askOwnType(finding)}>
              {t('ownType.open')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The control next to the findings; the list itself when there is none. */
const controlBeside = (list: HTMLElement | null) =>
  list?.parentElement?.querySelector<HTMLElement>('input, textarea, button') ?? list
