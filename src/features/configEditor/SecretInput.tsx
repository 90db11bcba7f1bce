import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { secretMarker } from '../../domain/secrets/secretTexts'
import type { Path } from '../../lib/json/json'
import { keepOutOfMarkup } from '../../ui/controls/keepOutOfMarkup'
import { useRevealed } from './EditingContext'

interface Props {
  id: string
  path: Path
  text: string
  status?: 'error' | undefined
  onChange: (text: string | undefined) => void
}

/**
 * The input of a secret, which is masked until it is revealed; one secret is revealed at a time. A secret that was typed
 * before a reload is not stored and has to be typed again.
 */
export function SecretInput({ path, text, onChange, ...rest }: Props) {
  const { t } = useTranslation('configEditor')
  const [shown, show] = useRevealed(path)
  return (
    <Input
      {...rest}
      ref={keepOutOfMarkup}
      type={shown ? 'text' : 'password'}
      placeholder={text === secretMarker ? t('typeAgain') : undefined}
      autoComplete="new-password"
      spellCheck={false}
      value={text === secretMarker ? '' : text}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      suffix={
        <Button
          type="text"
          size="small"
          aria-label={t(shown ? 'hide' : 'show')}
          aria-pressed={shown}
          icon={shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
          onClick={() => show(!shown)}
        />
      }
    />
  )
}
