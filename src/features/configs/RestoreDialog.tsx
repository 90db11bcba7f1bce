import { Button, Checkbox, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import { Banner } from '../../ui/feedback/Banner'
import styles from './RestoreDialog.module.css'
import { restoreChange, type RestoreItem } from './restoreItems'
import { useRestore } from './useRestore'

interface Props {
  open: boolean
  onClose: () => void
}

/** Configs of a backup, also of another environment: which of them to bring back, and the secrets that no backup has. */
export function RestoreDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const plan = usePlanner()
  const { items, error, busy, read, clear } = useRestore()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [secrets, setSecrets] = useState<Record<string, string>>({})
  const file = useRef<HTMLInputElement>(null)
  const wanted = items?.filter(({ is, name }) => is !== 'same' && !left.has(name)) ?? []
  const lacking = wanted.flatMap(({ name, missing }) =>
    missing.filter((path) => !secrets[keyOf(name, path)]),
  )
  const reason = !items
    ? t('restore.fileFirst')
    : wanted.length === 0
      ? t('restore.nothing')
      : lacking.length > 0
        ? t('restore.secretsFirst', { count: lacking.length })
        : null
  const review = () => {
    plan.open({
      changes: wanted.map((item) =>
        restoreChange(
          item,
          item.missing.map((path) => ({ path, secret: secrets[keyOf(item.name, path)] ?? '' })),
        ),
      ),
      onApplied: () => {
        clear()
        setSecrets({})
      },
    })
    onClose()
  }
  const toggle = (name: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(name)
    else next.add(name)
    setLeft(next)
  }
  return (
    <Dialog
      open={open}
      width={720}
      title={t('restore.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton primary reason={reason} onAction={review}>
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('restore.help')}</p>
        <Button loading={busy} onClick={() => file.current?.click()}>
          {t('restore.choose')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('restore.choose')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) void read(chosen)
            target.value = ''
          }}
        />
        {error && <Banner tone="error">{error}</Banner>}
        {items && (
          <ul className={styles.items} aria-label={t('restore.items')}>
            {items.map((item) => (
              <li key={item.name}>
                <Checkbox
                  checked={item.is !== 'same' && !left.has(item.name)}
                  disabled={item.is === 'same'}
                  onChange={({ target }) => toggle(item.name, target.checked)}
                >
                  {item.name} <span className={styles.quiet}>{t(`restore.is.${item.is}`)}</span>
                </Checkbox>
                {item.unknownTags.length > 0 && (
                  <p className={styles.quiet}>
                    {t('restore.tags', { names: item.unknownTags.join(', ') })}
                  </p>
                )}
                {item.is !== 'same' && !left.has(item.name) && (
                  <Secrets
                    item={item}
                    valueOf={(path) => secrets[keyOf(item.name, path)] ?? ''}
                    onChange={(path, value) =>
                      setSecrets({ ...secrets, [keyOf(item.name, path)]: value })
                    }
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

type Place = RestoreItem['missing'][number]

interface SecretsProps {
  item: RestoreItem
  valueOf: (path: Place) => string
  onChange: (path: Place, value: string) => void
}

/** A field for each secret that neither the backup nor the server has. */
function Secrets({ item: { missing, name }, valueOf, onChange }: SecretsProps) {
  const { t } = useTranslation('configs')
  const id = useId()
  return missing.map((path) => (
    <div key={path.join('.')} className={styles.secret}>
      <label htmlFor={`${id}-${path.join('.')}`}>
        {t('restore.secret')} <code>{path.join('.')}</code>
      </label>
      <Input
        id={`${id}-${path.join('.')}`}
        type="password"
        autoComplete="new-password"
        aria-label={`${name} ${path.join('.')}`}
        value={valueOf(path)}
        onChange={({ target }) => onChange(path, target.value)}
      />
    </div>
  ))
}

const keyOf = (name: string, path: Place) => JSON.stringify([name, ...path])
