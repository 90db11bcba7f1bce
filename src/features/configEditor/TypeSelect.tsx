import { Select } from 'antd'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kind } from '../../contract/options/tables'
import { typesOf } from '../../contract/options/lookup'
import type { Path } from '../../lib/json/json'
import { FieldFindings } from './FieldFindings'
import { Field } from './OptionField'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

interface Props {
  kind: Kind
  label: string
  /** the member that holds the type */
  name: string
  value: string
  /** the path of that member in the config */
  path: Path
  onChange: (type: string) => void
}

/** Selects the type of a reader, parser, transform or sender. An unknown type stays selectable. */
export function TypeSelect({ kind, label, name, value, path, onChange }: Props) {
  const { t } = useTranslation('configEditor')
  const texts = useOptionTexts()
  const id = useId()
  const options = useMemo(() => {
    const known = typesOf(kind).map((type) => ({ value: type, label: texts.name(kind, type) }))
    const isKnown = value === '' || known.some((option) => option.value === value)
    return isKnown ? known : [...known, { value, label: t('unknownType', { type: value }) }]
  }, [kind, texts, value, t])
  return (
    <Field id={id} label={label} name={name} help={texts.summary(kind, value)}>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={value === '' ? undefined : value}
        placeholder={t('chooseType')}
        options={options}
        onChange={onChange}
      />
      <FieldFindings id={`${id}-findings`} path={path} />
    </Field>
  )
}
