import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotSecret } from '../../common/useNotSecret'
import { isMaskedText, isSecret } from '../../domain/secrets/secrets'
import type { Path } from '../../lib/json/json'
import { readJson, writeJson } from '../../lib/json/losslessJson'
import { useEditingContext } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import styles from './OtherKeys.module.css'
import { SecretInput } from './SecretInput'

interface Props {
  path: Path
  /** the keys and values to edit */
  entries: [string, unknown][]
  /** the whole section, whose keys cannot be added again */
  section: Record<string, unknown>
}

/** The keys of a section that the tables of options do not have, edited by key and value. */
export function OtherKeys({ path, entries, section }: Props) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditingContext()
  const id = useId()
  const [name, setName] = useState('')
  const key = name.trim()
  const problem = key !== '' && Object.hasOwn(section, key) ? t('otherKeys.taken') : ''
  const add = () => {
    if (key === '' || problem) return
    set([...path, key], '')
    setName('')
  }
  return (
    <details className={styles.others} open={entries.length > 0}>
      <summary>
        {entries.length ? t('otherKeys.some', { count: entries.length }) : t('otherKeys.none')}
      </summary>
      <ul className={styles.list}>
        {entries.map(([key, value]) => (
          <OtherKey key={key} name={key} value={value} path={[...path, key]} />
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
          aria-label={t('otherKeys.key')}
          placeholder={t('otherKeys.key')}
          className={styles.code}
          size="small"
          value={name}
          status={problem ? 'error' : undefined}
          aria-describedby={problem ? id : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        <Button size="small" htmlType="submit">
          {t('otherKeys.add')}
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

/** A value as text: a text as it is, any other value as JSON. */
const textOfValue = (value: unknown): string =>
  typeof value === 'string' ? value : writeJson(value)

/** The typed text as a value: a text stays a text, other values are parsed as JSON as long as that succeeds. */
function valueOfText(text: string, before: unknown): unknown {
  if (typeof before === 'string') return text
  try {
    return readJson(text)
  } catch {
    return text
  }
}

function OtherKey({ name, value, path }: { name: string; value: unknown; path: Path }) {
  const { t } = useTranslation('configEditor')
  const { set } = useEditingContext()
  const id = useId()
  const text = textOfValue(value)
  const change = (next: string | undefined) => set(path, valueOfText(next ?? '', value))
  const [notSecret] = useNotSecret()
  const masked = isSecret(name, notSecret) || isMaskedText(name, text, notSecret)
  return (
    <li>
      <div className={styles.row}>
        <label htmlFor={id} title={name}>
          <code>{name}</code>
        </label>
        {masked ? (
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
          aria-label={t('otherKeys.remove', { name })}
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => set(path, undefined)}
        />
      </div>
      <FieldFindings id={`${id}-findings`} path={path} />
    </li>
  )
}
