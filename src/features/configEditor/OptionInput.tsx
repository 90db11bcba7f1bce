import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { toFieldText, fromFieldText } from '../../contract/options/field'
import type { Option } from '../../contract/options/tables'
import { isMaskedText, isSecret } from '../../domain/secrets/secrets'
import { useNotSecret } from '../../common/useNotSecret'
import type { Path } from '../../lib/json/json'
import { useEditingContext } from './EditingContext'
import styles from './OptionInput.module.css'
import { SecretInput } from './SecretInput'

interface Props {
  id: string
  describedBy: string
  option: Option
  path: Path
  wire: unknown
  invalid: boolean
  choice: (value: string) => string
}

/** The control of an option. An option that is not set stays so and shows its default as a placeholder. */
export function OptionInput({ id, describedBy, option, path, wire, invalid, choice }: Props) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditingContext()
  const [notSecret] = useNotSecret()
  const text = toFieldText(option, wire)
  const change = (next: string | undefined) => set(path, fromFieldText(option, next))
  const hint = option.default ? t('default', { value: choice(option.default) }) : option.placeholder
  const shared = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    status: invalid ? ('error' as const) : undefined,
  }

  const isMasked = option.secret || isSecret(option.key) || isMaskedText(option.key, text)
  if (isMasked && !notSecret.has(option.key.toLowerCase())) {
    return <SecretInput {...shared} path={path} text={text} onChange={change} />
  }
  const choices = option.type === 'boolean' ? ['true', 'false'] : (option.choices ?? [])
  if (choices.length > 0) {
    const options = text === '' || choices.includes(text) ? choices : [...choices, text]
    return (
      <Select
        {...shared}
        allowClear
        placeholder={hint ?? t('notSet')}
        value={text === '' ? undefined : text}
        showSearch={options.length > 8}
        options={options.map((value) => ({
          value,
          label:
            isBoolean(value) && option.type === 'boolean'
              ? t(value)
              : choiceLabel(value, choice(value)),
        }))}
        onChange={(next: string | undefined) => change(next)}
      />
    )
  }
  const multiline = option.type === 'text' || option.type === 'json' || text.includes('\n')
  const Control = multiline ? Input.TextArea : Input
  return (
    <Control
      {...shared}
      {...(multiline && { autoSize: { minRows: 2, maxRows: 12 } })}
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

/** The label of a choice, with the value as the JSON has it. */
const choiceLabel = (value: string, text: string) => (text === value ? value : `${text} (${value})`)
