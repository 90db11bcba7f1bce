import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Banner } from '../../ui/feedback/Banner'
import { RestoreDialog } from './lazy'
import { useBackup } from './useBackup'

/** The actions of the list: a new config, a backup of all, restoring one, and the history. */
export function ConfigListActions({ total }: { total: number }) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  const backup = useBackup()
  const [open, setOpen] = useState(false)
  const everOpen = useHasBeenTrue(open)
  return (
    <>
      <LinkButton to={paths.newConfig}>{t('create')}</LinkButton>
      <ActionButton
        reason={total === 0 ? t('backup.none') : null}
        busy={backup.busy}
        onAction={() => void backup.create()}
      >
        {t('backup.open')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setOpen(true)}>
        {t('restore.open')}
      </ActionButton>
      <LinkButton to={paths.configHistory}>{t('history.list')}</LinkButton>
      {backup.message && (
        <Banner
          tone={backup.message.tone}
          action={
            <Button size="small" onClick={backup.hide}>
              {t('backup.hide')}
            </Button>
          }
        >
          {backup.message.text}
        </Banner>
      )}
      <Suspense>
        {everOpen && <RestoreDialog open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
