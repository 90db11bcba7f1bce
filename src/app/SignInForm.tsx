import { useQueryClient } from '@tanstack/react-query'
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input } from 'antd'
import { useId, useState, type ComponentProps, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { keepOutOfMarkup } from '../ui/controls/keepOutOfMarkup'
import { useShellContext } from './shellContext'
import styles from './SignInForm.module.css'

/**
 * The form for access key and secret key. The first response shows whether the server accepts them. It does without the
 * form of antd, whose code would weigh on the first page.
 */
export function SignInForm() {
  const { t } = useTranslation('shell')
  const { session } = useShellContext()
  const client = useQueryClient()
  const [keys, setKeys] = useState({ accessKey: '', secretKey: '', remember: false })
  const [isChecked, setIsChecked] = useState(false)
  const problemOf = (key: string, what: string) =>
    key === '' ? t('signIn.missing', { what }) : /\s/.test(key) ? t('signIn.badKey') : ''
  const problems = {
    accessKey: problemOf(keys.accessKey, t('signIn.accessKey')),
    secretKey: problemOf(keys.secretKey, t('signIn.secretKey')),
  }
  const signIn = () => {
    setIsChecked(true)
    if (problems.accessKey || problems.secretKey) return
    const isSameAccount = session.get().account === keys.accessKey
    session.signIn(keys, keys)
    // Data that another account was allowed to read is not shown to this one.
    void (isSameAccount ? client.invalidateQueries() : client.resetQueries())
  }
  const field = (name: 'accessKey' | 'secretKey') => ({
    label: t(`signIn.${name}`),
    problem: isChecked ? problems[name] : '',
    value: keys[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setKeys((keys) => ({ ...keys, [name]: target.value })),
  })
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        signIn()
      }}
    >
      <KeyField
        Field={Input}
        autoFocus
        autoComplete="username"
        spellCheck={false}
        {...field('accessKey')}
      />
      <KeyField Field={SecretField} autoComplete="current-password" {...field('secretKey')} />
      <Checkbox
        checked={keys.remember}
        onChange={({ target }) => setKeys((keys) => ({ ...keys, remember: target.checked }))}
      >
        {t('signIn.remember')}
      </Checkbox>
      <Button type="primary" htmlType="submit">
        {t('signIn.submit')}
      </Button>
    </form>
  )
}

type InputProps = ComponentProps<typeof Input>

interface KeyFieldProps extends InputProps {
  Field: ComponentType<InputProps>
  label: string
  problem: string
}

function KeyField({ Field, label, problem, ...input }: KeyFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        status={problem ? 'error' : undefined}
        aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        {...input}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}

/** The button that shows the key is as large as a target has to be. */
const SecretField = (props: InputProps) => (
  <Input.Password
    {...props}
    ref={keepOutOfMarkup}
    iconRender={(shown) => {
      const Icon = shown ? EyeOutlined : EyeInvisibleOutlined
      return <Icon aria-hidden className={styles.eye} />
    }}
  />
)
