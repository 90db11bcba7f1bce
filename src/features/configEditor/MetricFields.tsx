import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { metricOptions, metricTypes } from '../../contract/options/lookup'
import { initialMetric } from '../../contract/options/initialValues'
import { isRecord, recordOf, type Path } from '../../lib/json/json'
import { useEditingContext } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import { Field } from './OptionField'
import { OtherKeys } from './OtherKeys'
import { SectionFields } from './SectionFields'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

/** One metric that a runner collects from its host: its options, and its fields that are not reported. */
export function MetricFields({ item, path }: { item: Record<string, unknown>; path: Path }) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditingContext()
  const texts = useOptionTexts()
  const id = useId()
  const type = typeof item.type === 'string' ? item.type : ''
  const types = metricTypes()
  const { options, fields } = metricOptions(type)
  const attributes = isRecord(item.attributes) ? item.attributes : {}
  const excluded = Object.entries(attributes).flatMap(([key, on]) => (on === false ? [key] : []))
  const choices = [...new Set([...fields, ...Object.keys(attributes)])]
  return (
    <>
      <Field id={`${id}-type`} label={t('types.metric')} name="type">
        <Select
          id={`${id}-type`}
          showSearch
          value={type === '' ? undefined : type}
          placeholder={t('chooseType')}
          options={(types.includes(type) || type === '' ? types : [...types, type]).map(
            (value) => ({
              value,
              label: texts.name('metrics', value),
            }),
          )}
          onChange={(next) => set(path, { ...item, ...initialMetric(next) })}
        />
        <FieldFindings id={`${id}-type-findings`} path={[...path, 'type']} />
      </Field>
      <SectionFields
        section="metrics"
        type={type}
        options={options}
        path={[...path, 'config']}
        values={isRecord(item.config) ? item.config : {}}
      />
      <Field
        id={`${id}-excluded`}
        label={t('excludedFields')}
        name="attributes"
        help={t('excludedFieldsHelp')}
      >
        <Select
          id={`${id}-excluded`}
          mode="multiple"
          value={excluded}
          placeholder={t('noExcludedFields')}
          options={choices.map((value) => ({ value, label: value }))}
          onChange={(next: string[]) =>
            set(
              [...path, 'attributes'],
              recordOf([
                ...Object.entries(attributes).filter(
                  ([key, on]) => on !== false && !next.includes(key),
                ),
                ...next.map((key): [string, unknown] => [key, false]),
              ]),
            )
          }
        />
      </Field>
      <OtherKeys
        path={path}
        entries={Object.entries(item).filter(
          ([key]) => !['type', 'attributes', 'config'].includes(key),
        )}
        section={item}
      />
    </>
  )
}
