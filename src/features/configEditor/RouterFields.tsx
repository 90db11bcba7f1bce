import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../../lib/json/json'
import { useEditingContext } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import { Field } from './OptionField'
import { OtherKeys } from './OtherKeys'
import styles from './OtherKeys.module.css'
import fields from './SectionFields.module.css'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

interface Props {
  values: Record<string, unknown>
  senders: unknown
}

const ownKeys = new Set([
  'router_key_name',
  'router_match_type',
  'router_default_sender',
  'router_routes',
])

/** The router of a config, which selects the sender of a record by the value of one field. */
export const RouterFields = memo(function RouterFields({ values, senders }: Props) {
  const { t } = useTranslation('configEditor')
  const texts = useOptionTexts()
  const { set } = useEditingContext()
  const id = useId()
  const [newValue, setNewValue] = useState('')
  const list: readonly unknown[] = Array.isArray(senders) ? senders : []
  const choices = list.map((sender, index) => ({
    value: index,
    label: `${index + 1}. ${isRecord(sender) ? texts.name('senders', String(sender.sender_type)) : ''}`,
  }))
  const routes = isRecord(values.router_routes) ? Object.entries(values.router_routes) : []
  const textsOf = (key: string) => texts.option('router', '', key)
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '')
  const senderSelect = (
    path: (string | number)[],
    value: unknown,
    label?: string,
    controlId?: string,
  ) => (
    <Select
      id={controlId}
      aria-label={label}
      placeholder={t('chooseSender')}
      value={typeof value === 'number' ? value : undefined}
      options={choices}
      onChange={(next: number) => set(path, next)}
    />
  )
  return (
    <div className={fields.fields}>
      <Field
        id={`${id}-key`}
        label={textsOf('router_key_name').label}
        name="router_key_name"
        help={textsOf('router_key_name').help}
      >
        <Input
          id={`${id}-key`}
          className={styles.code}
          value={text('router_key_name')}
          onChange={({ target }) => set(['router', 'router_key_name'], target.value)}
        />
        <FieldFindings id={`${id}-key-findings`} path={['router', 'router_key_name']} />
      </Field>
      <Field id={`${id}-match`} label={textsOf('router_match_type').label} name="router_match_type">
        <Select
          id={`${id}-match`}
          value={text('router_match_type') || undefined}
          placeholder={t('notSet')}
          options={['equal', 'contains'].map((value) => ({
            value,
            label: textsOf('router_match_type').choice(value),
          }))}
          onChange={(next: string) => set(['router', 'router_match_type'], next)}
        />
        <FieldFindings id={`${id}-match-findings`} path={['router', 'router_match_type']} />
      </Field>
      <Field
        id={`${id}-default`}
        label={textsOf('router_default_sender').label}
        name="router_default_sender"
      >
        {senderSelect(
          ['router', 'router_default_sender'],
          values.router_default_sender,
          undefined,
          `${id}-default`,
        )}
        <FieldFindings id={`${id}-default-findings`} path={['router', 'router_default_sender']} />
      </Field>
      <Field id={`${id}-routes`} label={textsOf('router_routes').label} name="router_routes">
        <ul className={styles.list}>
          {routes.map(([value, index]) => (
            <li key={value} className={styles.row}>
              <code>{value}</code>
              <div>
                {senderSelect(['router', 'router_routes', value], index, t('senderFor', { value }))}
                <FieldFindings id={`${id}-${value}`} path={['router', 'router_routes', value]} />
              </div>
              <Button
                type="text"
                size="small"
                aria-label={t('otherKeys.remove', { name: value })}
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => set(['router', 'router_routes', value], undefined)}
              />
            </li>
          ))}
        </ul>
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault()
            if (newValue === '') return
            set(['router', 'router_routes', newValue], 0)
            setNewValue('')
          }}
        >
          <Input
            id={`${id}-routes`}
            className={styles.code}
            size="small"
            placeholder={t('routeValue')}
            value={newValue}
            onChange={({ target }) => setNewValue(target.value)}
          />
          <Button size="small" htmlType="submit">
            {t('otherKeys.add')}
          </Button>
        </form>
      </Field>
      <OtherKeys
        path={['router']}
        entries={Object.entries(values).filter(([key]) => !ownKeys.has(key))}
        section={values}
      />
    </div>
  )
})
