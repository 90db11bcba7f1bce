import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Config } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { PlanButton } from '../../common/plan/PlanButton'
import { usePlanner } from '../../common/plan/usePlanner'
import { isRecord } from '../../lib/json/json'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { RenameDialog } from './lazy'

/** The usual actions on one config. */
export function ConfigActions({ config }: { config: Config }) {
  const { t } = useTranslation('configs')
  return (
    <>
      <LinkButton to={paths.newRollout(config.name)}>{t('stagedRollout')}</LinkButton>
      <LinkButton primary to={paths.editConfig(config.name)}>
        {t('edit')}
      </LinkButton>
    </>
  )
}

/** The rare and dangerous actions on one config. */
export function ConfigMenu({ config }: { config: Config }) {
  const { t } = useTranslation('configs')
  const { blocked } = usePlanner()
  const [renaming, setRenaming] = useState(false)
  const everRenaming = useHasBeenTrue(renaming)
  const unreadable = !isRecord(config.config) ? t('noContent') : null
  const unlisted = listProblem(config.name) ? t('unlisted') : null
  return (
    <>
      <LinkButton to={paths.copyConfig(config.name)}>{t('copy')}</LinkButton>
      <ActionButton reason={blocked ?? unreadable ?? unlisted} onAction={() => setRenaming(true)}>
        {t('rename.open')}
      </ActionButton>
      <PlanButton request={() => ({ changes: [{ kind: 'deleteConfig', config: config.name }] })}>
        {t('remove')}
      </PlanButton>
      <Suspense>
        {everRenaming && (
          <RenameDialog config={config} open={renaming} onClose={() => setRenaming(false)} />
        )}
      </Suspense>
    </>
  )
}
