import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'

interface Props {
  /** Whether the server is known to have no configs. */
  none: boolean
  onBackup: () => void
  onRestore: () => void
}

/** The rare actions of the list: a backup of all configs, restoring one, and the history. */
export function ConfigListMenu({ none, onBackup, onRestore }: Props) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  return (
    <>
      <LinkButton to={paths.configHistory}>{t('history.list')}</LinkButton>
      <ActionButton reason={none ? t('backup.none') : null} onAction={onBackup}>
        {t('backup.open')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={onRestore}>
        {t('restore.open')}
      </ActionButton>
    </>
  )
}
