import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useShellContext } from './shellContext'

interface Keys {
  accessKey: string
  secretKey: string
  remember: boolean
}

/** The form for access key and secret key. The first response shows whether the server accepts them. */
export function SignInForm() {
  const { t } = useTranslation('shell')
  const { session } = useShellContext()
  const client = useQueryClient()
  const rules = (what: string) => [
    { required: true, message: t('signIn.missing', { what }) },
    { pattern: /^\S*$/, message: t('signIn.badKey') },
  ]
  const signIn = (keys: Keys) => {
    const isSameAccount = session.get().account === keys.accessKey
    session.signIn(keys, keys)
    // Data that another account was allowed to read is not shown to this one.
    void (isSameAccount ? client.invalidateQueries() : client.resetQueries())
  }
  return (
    <Form<Keys>
      layout="vertical"
      requiredMark={false}
      initialValues={{ remember: false }}
      onFinish={signIn}
    >
      <Form.Item
        name="accessKey"
        label={t('signIn.accessKey')}
        rules={rules(t('signIn.accessKey'))}
      >
        <Input autoFocus autoComplete="username" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="secretKey"
        label={t('signIn.secretKey')}
        rules={rules(t('signIn.secretKey'))}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="remember" valuePropName="checked">
        <Checkbox>{t('signIn.remember')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('signIn.submit')}
      </Button>
    </Form>
  )
}
