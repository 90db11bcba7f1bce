import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyPress } from '../../lib/hooks/useKeyPress'
import { Dialog } from '../../ui/panel/Dialog'
import styles from './ChartKeySheet.module.css'

/** The list of the keys of charts, which `?` opens. */
export function ChartKeySheet() {
  const { t } = useTranslation(['metrics', 'common'])
  const [open, setOpen] = useState(false)
  useKeyPress('?', () => setOpen(true))
  const keys: readonly [string[], string][] = [
    [['←', '→'], t('keySheet.move')],
    [[`${t('keySheet.shift_key')} ←`, `${t('keySheet.shift_key')} →`], t('keySheet.far')],
    [['Home', 'End'], t('keySheet.ends')],
    [['Enter'], t('keySheet.pin')],
    [['Esc'], t('keySheet.free')],
    [['[', ']'], t('keySheet.shift')],
    [['+', '-'], t('keySheet.zoom')],
    [['?'], t('keySheet.sheet')],
  ]
  if (!open) return null
  return (
    <Dialog
      open
      title={t('keySheet.title')}
      width={420}
      onClose={() => setOpen(false)}
      footer={<Button onClick={() => setOpen(false)}>{t('common:close')}</Button>}
    >
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
