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

/** What can be done with all configs: a new one, a backup of all, bringing them back. */
export function ListActions({ total }: { total: number }) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  const backup = useBackup()
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  return (
    <>
      <LinkButton to={paths.newConfig}>{t('create')}</LinkButton>
      <ActionButton
        reason={total === 0 ? t('backup.none') : null}
        busy={backup.busy}
        onAction={() => void backup.make()}
      >
        {t('backup.open')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setOpen(true)}>
        {t('restore.open')}
      </ActionButton>
      <LinkButton to={paths.configHistory}>{t('history.list')}</LinkButton>
      {backup.said && (
        <Banner
          tone={backup.said.tone}
          action={
            <Button size="small" onClick={backup.hide}>
              {t('backup.hide')}
            </Button>
          }
        >
          {backup.said.text}
        </Banner>
      )}
      <Suspense>{needed && <RestoreDialog open={open} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
