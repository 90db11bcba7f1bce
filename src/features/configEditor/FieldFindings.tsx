import { CloseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Path } from '../../lib/json/json'
import { useStore } from '../../lib/hooks/useStore'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { pathKey, useEditingContext, useFindingsAt } from './EditingContext'
import styles from './FieldFindings.module.css'
import { useFindingWords } from './useFindingWords'

/** What is wrong with one field. What can be mended on the spot is. */
export function FieldFindings({ id, path }: { id: string; path: Path }) {
  const { t } = useTranslation('configEditor')
  const words = useFindingWords()
  const { set, target } = useEditingContext()
  const list = useRef<HTMLElement>(null)
  const aim = useStore(target)
  const findings = useFindingsAt(path)
  useOnChange(aim, () => {
    if (aim && pathKey(aim.path) === pathKey(path)) controlBeside(list.current)?.focus()
  })
  // Where nothing is wrong there is a place to lead to all the same.
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
          <span>{words(finding)}</span>
          {finding.fix !== undefined && (
            <Button type="link" size="small" onClick={() => set(finding.path, finding.fix)}>
              {t('fix')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is wrong stands beside the control that it is wrong with. */
const controlBeside = (list: HTMLElement | null) =>
  list?.parentElement?.querySelector<HTMLElement>('input, textarea, button') ?? list
