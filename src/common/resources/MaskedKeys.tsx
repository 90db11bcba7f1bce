import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { secretPaths } from '../../domain/secrets/configSecrets'
import { useNotSecret } from '../useNotSecret'
import styles from './MaskedKeys.module.css'

/** The keys of a value whose values are masked, each with a quiet way to show it from now on, and back. */
export function MaskedKeys({ value }: { value: unknown }) {
  const { t } = useTranslation('reads')
  const [notSecret, setReadable] = useNotSecret()
  const keys = useMemo(() => secretKeysIn(value), [value])
  if (keys.length === 0) return null
  return (
    <details className={styles.keys}>
      <summary>{t('secrets.title', { count: keys.length })}</summary>
      <p>{t('secrets.help')}</p>
      <ul>
        {keys.map((key) => {
          const readable = notSecret.has(key.toLowerCase())
          return (
            <li key={key}>
              <code>{key}</code>{' '}
              <Button size="small" type="link" onClick={() => setReadable(key, !readable)}>
                {t(readable ? 'secrets.mask' : 'secrets.show', { key })}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The keys of a value that have a secret, each once, whatever the user said of them. */
function secretKeysIn(value: unknown): string[] {
  const keys = secretPaths(value).flatMap(
    (path) => path.findLast((step) => typeof step === 'string') ?? [],
  )
  return [...new Set(keys)].sort()
}
