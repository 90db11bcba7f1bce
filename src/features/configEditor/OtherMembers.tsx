import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSecret, maskText } from '../../domain/secrets/secrets'
import type { Path } from '../../lib/json/json'
import { useEditing } from './Editing'
import { FieldFindings } from './FieldFindings'
import styles from './OtherMembers.module.css'
import { SecretInput } from './SecretInput'
import { textOfValue, valueOfText } from './otherValue'

interface Props {
  path: Path
  members: [string, unknown][]
  /** all members of the section: their names are taken */
  taken: Record<string, unknown>
}

/** What the tables of options do not know: kept, shown, and edited by key and value. */
export function OtherMembers({ path, members, taken }: Props) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditing()
  const id = useId()
  const [name, setName] = useState('')
  const key = name.trim()
  const problem = key !== '' && Object.hasOwn(taken, key) ? t('other.taken') : ''
  const add = () => {
    if (key === '' || problem) return
    set([...path, key], '')
    setName('')
  }
  return (
    <details className={styles.others} open={members.length > 0}>
      <summary>
        {members.length ? t('other.some', { count: members.length }) : t('other.none')}
      </summary>
      <ul className={styles.list}>
        {members.map(([key, value]) => (
          <Member key={key} name={key} value={value} path={[...path, key]} />
        ))}
      </ul>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Input
          aria-label={t('other.key')}
          placeholder={t('other.key')}
          className={styles.code}
          size="small"
          value={name}
          status={problem ? 'error' : undefined}
          aria-describedby={problem ? id : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <Button size="small" htmlType="submit">
          {t('other.add')}
        </Button>
      </form>
      {problem && (
        <p id={id} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </details>
  )
}

function Member({ name, value, path }: { name: string; value: unknown; path: Path }) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditing()
  const id = useId()
  const text = textOfValue(value)
  const change = (next: string | undefined) => set(path, valueOfText(next ?? '', value))
  const covered = isSecret(name) || maskText(text) !== text
  return (
    <li>
      <div className={styles.row}>
        <label htmlFor={id} title={name}>
          <code>{name}</code>
        </label>
        {covered ? (
          <SecretInput id={id} path={path} text={text} onChange={change} />
        ) : (
          <Input.TextArea
            id={id}
            className={styles.code}
            autoSize={{ minRows: 1, maxRows: 8 }}
            spellCheck={false}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        )}
        <Button
          type="text"
          size="small"
          aria-label={t('other.remove', { name })}
          icon={<DeleteOutlined />}
          onClick={() => set(path, undefined)}
        />
      </div>
      <FieldFindings id={`${id}-findings`} path={path} />
    </li>
  )
}
