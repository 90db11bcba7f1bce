import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { toField, toWire } from '../../contract/options/field'
import type { Option } from '../../contract/options/tables'
import { isSecret, maskText } from '../../domain/secrets/secrets'
import type { Path } from '../../lib/json/json'
import { useEditing } from './Editing'
import styles from './OptionInput.module.css'
import { SecretInput } from './SecretInput'

interface Props {
  id: string
  describedBy: string
  option: Option
  path: Path
  wire: unknown
  wrong: boolean
  choice: (value: string) => string
}

/** The control that fits an option. What was not set stays so: its default shows as a hint. */
export function OptionInput({ id, describedBy, option, path, wire, wrong, choice }: Props) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditing()
  const text = toField(option, wire)
  const change = (next: string | undefined) => set(path, toWire(option, next))
  const hint = option.default ? t('default', { value: choice(option.default) }) : option.placeholder
  const shared = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': wrong,
    status: wrong ? ('error' as const) : undefined,
  }

  if (option.secret || isSecret(option.key) || maskText(text) !== text) {
    return <SecretInput {...shared} path={path} text={text} onChange={change} />
  }
  const choices = option.type === 'boolean' ? ['true', 'false'] : (option.choices ?? [])
  if (choices.length > 0) {
    const known = text === '' || choices.includes(text) ? choices : [...choices, text]
    return (
      <Select
        {...shared}
        allowClear
        placeholder={hint ?? t('notSet')}
        value={text === '' ? undefined : text}
        showSearch={known.length > 8}
        options={known.map((value) => ({
          value,
          label:
            isBoolean(value) && option.type === 'boolean'
              ? t(value)
              : withWords(value, choice(value)),
        }))}
        onChange={(next: string | undefined) => change(next)}
      />
    )
  }
  const many = option.type === 'text' || option.type === 'json' || text.includes('\n')
  const Control = many ? Input.TextArea : Input
  return (
    <Control
      {...shared}
      {...(many && { autoSize: { minRows: 2, maxRows: 12 } })}
      className={styles.code}
      spellCheck={false}
      autoComplete="off"
      placeholder={hint}
      value={text}
      onChange={({ target }) => change(target.value === '' ? undefined : target.value)}
    />
  )
}

const isBoolean = (value: string): value is 'true' | 'false' =>
  value === 'true' || value === 'false'

/** The value stays in sight: it is what the JSON has. */
const withWords = (value: string, words: string) =>
  words === value ? value : `${words} (${value})`
