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
import { AddConfigsDialog, AssignDialog } from './lazy'
import { runnersOfTag } from './runnersOfTag'
import styles from './TagActions.module.css'

/** What can be done with a tag as a whole. */
export function TagActions({ tag }: { tag: Tag }) {
  const { t } = useTranslation('tags')
  const { blocked } = usePlanner()
  const [dialog, setDialog] = useState<'agents' | 'configs' | null>(null)
  const agentsNeeded = useHasBeenTrue(dialog === 'agents')
  const configsNeeded = useHasBeenTrue(dialog === 'configs')
  const close = () => setDialog(null)
  const idle = tag.agent_ids.length === 0 || tag.config_names.length === 0 ? t('noRunners') : null
  const none = tag.agent_ids.length === 0 ? t('noAgents') : null
  const runners = (kind: 'startRunner' | 'stopRunner') => () => ({
    picked: runnersOfTag(tag),
    changes: (keys: readonly string[]) =>
      keys.map((key): Change => {
        const [agent = '', config = ''] = key.split('\n')
        return { kind, agent, config }
      }),
  })
  return (
    <div className={styles.actions}>
      <ActionButton reason={blocked} onAction={() => setDialog('agents')}>
        {t('assign.open')}
      </ActionButton>
      <ActionButton reason={blocked} onAction={() => setDialog('configs')}>
        {t('addConfigs.open')}
      </ActionButton>
      <PlanButton reason={idle} request={runners('stopRunner')}>
        {t('stopRunners')}
      </PlanButton>
      <PlanButton reason={idle} request={runners('startRunner')}>
        {t('startRunners')}
      </PlanButton>
      <PlanButton
        reason={none}
        request={() => ({
          changes: tag.agent_ids.map((agent): Change => ({ kind: 'upgradeAgent', agent })),
        })}
      >
        {t('upgrade')}
      </PlanButton>
      <Link to={paths.runnersWithTag(tag.name)}>{t('toRunners')}</Link>
      <Link to={paths.drift({ tag: tag.name })}>{t('toDrift')}</Link>
      <Suspense>
        {agentsNeeded && <AssignDialog tag={tag} open={dialog === 'agents'} onClose={close} />}
        {configsNeeded && (
          <AddConfigsDialog tag={tag} open={dialog === 'configs'} onClose={close} />
        )}
      </Suspense>
    </div>
  )
}
