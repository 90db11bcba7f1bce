import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../../lib/json/json'
import { useEditing } from './Editing'
import { FieldFindings } from './FieldFindings'
import { Field } from './OptionField'
import { OtherMembers } from './OtherMembers'
import styles from './OtherMembers.module.css'
import fields from './SectionFields.module.css'
import { useOptionTexts } from '../../common/configChanges/useOptionTexts'

interface Props {
  values: Record<string, unknown>
  senders: unknown
}

const known = new Set([
  'router_key_name',
  'router_match_type',
  'router_default_sender',
  'router_routes',
])

/** Which sender gets which data: by the value of one field. */
export const RouterFields = memo(function RouterFields({ values, senders }: Props) {
  const { t } = useTranslation('configEditor')
  const texts = useOptionTexts()
  const { set } = useEditing()
  const id = useId()
  const [fresh, setFresh] = useState('')
  const list: readonly unknown[] = Array.isArray(senders) ? senders : []
  const choices = list.map((sender, place) => ({
    value: place,
    label: `${place + 1}. ${isRecord(sender) ? texts.name('senders', String(sender.sender_type)) : ''}`,
  }))
  const routes = isRecord(values.router_routes) ? Object.entries(values.router_routes) : []
  const of = (key: string) => texts.option('router', '', key)
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '')
  const sender = (path: (string | number)[], value: unknown, label?: string, own?: string) => (
    <Select
      id={own}
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
        label={of('router_key_name').label}
        name="router_key_name"
        help={of('router_key_name').help}
      >
        <Input
          id={`${id}-key`}
          className={styles.code}
          value={text('router_key_name')}
          onChange={({ target }) => set(['router', 'router_key_name'], target.value)}
        />
        <FieldFindings id={`${id}-key-findings`} path={['router', 'router_key_name']} />
      </Field>
      <Field id={`${id}-match`} label={of('router_match_type').label} name="router_match_type">
        <Select
          id={`${id}-match`}
          value={text('router_match_type') || undefined}
          placeholder={t('notSet')}
          options={['equal', 'contains'].map((value) => ({
            value,
            label: of('router_match_type').choice(value),
          }))}
          onChange={(next: string) => set(['router', 'router_match_type'], next)}
        />
      </Field>
      <Field
        id={`${id}-default`}
        label={of('router_default_sender').label}
        name="router_default_sender"
      >
        {sender(
          ['router', 'router_default_sender'],
          values.router_default_sender,
          undefined,
          `${id}-default`,
        )}
        <FieldFindings id={`${id}-default-findings`} path={['router', 'router_default_sender']} />
      </Field>
      <Field id={`${id}-routes`} label={of('router_routes').label} name="router_routes">
        <ul className={styles.list}>
          {routes.map(([value, place]) => (
            <li key={value} className={styles.row}>
              <code>{value}</code>
              <div>
                {sender(['router', 'router_routes', value], place, t('senderFor', { value }))}
                <FieldFindings id={`${id}-${value}`} path={['router', 'router_routes', value]} />
              </div>
              <Button
                type="text"
                size="small"
                aria-label={t('other.remove', { name: value })}
                icon={<DeleteOutlined />}
                onClick={() => set(['router', 'router_routes', value], undefined)}
              />
            </li>
          ))}
        </ul>
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault()
            if (fresh === '') return
            set(['router', 'router_routes', fresh], 0)
            setFresh('')
          }}
        >
          <Input
            id={`${id}-routes`}
            className={styles.code}
            size="small"
            placeholder={t('routeValue')}
            value={fresh}
            onChange={({ target }) => setFresh(target.value)}
          />
          <Button size="small" htmlType="submit">
            {t('other.add')}
          </Button>
        </form>
      </Field>
      <OtherMembers
        path={['router']}
        members={Object.entries(values).filter(([key]) => !known.has(key))}
        taken={values}
      />
    </div>
  )
})
