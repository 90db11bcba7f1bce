import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Tag } from '../../contract/tags'
import { paths } from '../../common/paths'
import type { Change } from '../../domain/plan/model/changes'
import { PlanButton } from '../../common/plan/PlanButton'
import { usePlanner } from '../../common/plan/usePlanner'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { AddConfigsDialog, AssignAgentsDialog } from './lazy'
import { tagRunnersRequest } from './tagRunnersRequest'
import styles from './TagActions.module.css'

/** The actions on a whole tag, and links to its runners and its drift. */
export function TagActions({ tag }: { tag: Tag }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  const [dialog, setDialog] = useState<'agents' | 'configs' | null>(null)
  const agentsNeeded = useHasBeenTrue(dialog === 'agents')
  const configsNeeded = useHasBeenTrue(dialog === 'configs')
  const close = () => setDialog(null)
  const noRunners =
    tag.agent_ids.length === 0 || tag.config_names.length === 0 ? t('noRunners') : null
  const noAgents = tag.agent_ids.length === 0 ? t('noAgents') : null
  return (
    <div className={styles.actions}>
      <ActionButton reason={blocked} onAction={() => setDialog('agents')}>
        {t('assign.open')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setDialog('configs')}>
        {t('addConfigs.open')}
      </ActionButton>
      <PlanButton reason={noRunners} request={() => tagRunnersRequest(tag, 'stopRunner')}>
        {t('stopRunners')}
      </PlanButton>
      <PlanButton reason={noRunners} request={() => tagRunnersRequest(tag, 'startRunner')}>
        {t('startRunners')}
      </PlanButton>
      <PlanButton
        reason={noAgents}
        request={() => ({
          changes: tag.agent_ids.map((agent): Change => ({ kind: 'upgradeAgent', agent })),
        })}
      >
        {t('upgrade')}
      </PlanButton>
      <Link to={paths.runnersWithTag(tag.name)}>{t('toRunners')}</Link>
      <Link to={paths.drift({ tag: tag.name })}>{t('toDrift')}</Link>
      <Suspense>
        {agentsNeeded && (
          <AssignAgentsDialog tag={tag} open={dialog === 'agents'} onClose={close} />
        )}
        {configsNeeded && (
          <AddConfigsDialog tag={tag} open={dialog === 'configs'} onClose={close} />
        )}
      </Suspense>
    </div>
  )
}
