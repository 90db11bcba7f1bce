import { memo, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option, SectionName } from '../../contract/options/tables'
import type { Path } from '../../lib/json/json'
import { equalPropsAndPath, useFindingsAt } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import styles from './OptionField.module.css'
import { OptionInput } from './OptionInput'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

interface Props {
  section: SectionName
  /** '' when the section has no types */
  type: string
  option: Option
  required: boolean
  path: Path
  /** the value in the config; undefined: not set */
  wire: unknown
}

/** One option of a reader, parser, transform or sender: its label, its control, its findings and its help. */
export const OptionField = memo(function OptionField(props: Props) {
  const { section, type, option, required, path, wire } = props
  const { t } = useTranslation('configEditor')
  const texts = useOptionTexts().option(section, type, option.key)
  const findings = useFindingsAt(path)
  const id = useId()
  return (
    <Field
      id={id}
      label={texts.label}
      name={option.key}
      mark={required ? t('required') : undefined}
      help={texts.help}
    >
      <OptionInput
        id={id}
        describedBy={`${id}-help ${id}-findings`}
        option={option}
        path={path}
        wire={wire}
        invalid={findings.some(({ severity }) => severity === 'error')}
        choice={texts.choice}
      />
      <FieldFindings id={`${id}-findings`} path={path} />
    </Field>
  )
}, equalPropsAndPath)

interface FieldProps {
  id: string
  label: string
  /** its key in the config */
  name?: string
  mark?: string
  help?: string
  children: ReactNode
}

/** A control with its label above and its help below. */
export function Field({ id, label, name, mark, help, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        {mark && <span className={styles.mark}>{mark}</span>}
        {name && name !== label && <code>{name}</code>}
      </div>
      {children}
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}
