import { Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanner } from '../../common/plan/usePlanner'
import { FileButton } from '../../ui/controls/FileButton'
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

/** Selects the configs of a backup to restore, also of another environment, and asks for secrets that are missing. */
export function RestoreDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['configs', 'common'])
  const plan = usePlanner()
  const { items, error, busy, read, clear } = useRestore()
  const [deselected, setDeselected] = useState<ReadonlySet<string>>(new Set())
  const [secrets, setSecrets] = useState<Record<string, string>>({})
  const selected = items?.filter(({ is, name }) => is !== 'same' && !deselected.has(name)) ?? []
  const missingSecrets = selected.flatMap(({ name, missing }) =>
    missing.filter((path) => !secrets[keyOf(name, path)]),
  )
  const reason = !items
    ? t('restore.fileFirst')
    : selected.length === 0
      ? t('restore.nothing')
      : missingSecrets.length > 0
        ? t('restore.secretsFirst', { count: missingSecrets.length })
        : null
  const review = () => {
    plan.open({
      changes: selected.map((item) =>
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
  const toggle = (name: string, isSelected: boolean) => {
    const next = new Set(deselected)
    if (isSelected) next.delete(name)
    else next.add(name)
    setDeselected(next)
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
        <FileButton
          label={t('restore.choose')}
          accept=".json,application/json"
          busy={busy}
          onFile={(file) => void read(file)}
        />
        {error && <Banner tone="error">{error}</Banner>}
        {items && (
          <ul className={styles.items} aria-label={t('restore.items')}>
            {items.map((item) => (
              <li key={item.name}>
                <Checkbox
                  checked={item.is !== 'same' && !deselected.has(item.name)}
                  disabled={item.is === 'same'}
                  onChange={({ target }) => toggle(item.name, target.checked)}
                >
                  {item.name} <span className={styles.muted}>{t(`restore.is.${item.is}`)}</span>
                </Checkbox>
                {item.unknownTags.length > 0 && (
                  <p className={styles.muted}>
                    {t('restore.tags', { names: item.unknownTags.join(', ') })}
                  </p>
                )}
                {item.is !== 'same' && !deselected.has(item.name) && (
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

type SecretPath = RestoreItem['missing'][number]

interface SecretsProps {
  item: RestoreItem
  valueOf: (path: SecretPath) => string
  onChange: (path: SecretPath, value: string) => void
}

/** An input for each secret that neither the backup nor the server has. */
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

const keyOf = (name: string, path: SecretPath) => JSON.stringify([name, ...path])
