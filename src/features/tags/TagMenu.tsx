import { useTranslation } from 'react-i18next'
import { isUnread } from '../../contract/partlyRead'
import type { Tag } from '../../contract/tags'
import { PlanButton } from '../../common/plan/PlanButton'
import type { Change } from '../../domain/plan/model/changes'
import { tagRunnersRequest } from './tagRunnersRequest'

/** The rare and dangerous actions on a whole tag. */
export function TagMenu({ tag }: { tag: Tag }) {
  const { t } = useTranslation(['tags', 'reads'])
  // An action on all agents of a tag needs all of them.
  const unread = isUnread(tag, 'agent_ids') ? t('reads:unread.here') : null
  const unreadConfigs = isUnread(tag, 'config_names') ? t('reads:unread.here') : null
  const noAgents = unread ?? (tag.agent_ids.length === 0 ? t('noAgents') : null)
  const noRunners =
    (noAgents && (unread ?? t('noRunners'))) ??
    unreadConfigs ??
    (tag.config_names.length === 0 ? t('noRunners') : null)
  return (
    <>
      <PlanButton reason={noRunners} request={() => tagRunnersRequest(tag, 'startRunner')}>
        {t('startRunners')}
      </PlanButton>
      <PlanButton reason={noRunners} request={() => tagRunnersRequest(tag, 'stopRunner')}>
        {t('stopRunners')}
      </PlanButton>
      <PlanButton
        reason={noAgents}
        request={() => ({
          changes: tag.agent_ids.map((agent): Change => ({ kind: 'upgradeAgent', agent })),
        })}
      >
        {t('upgrade')}
      </PlanButton>
      <PlanButton request={() => ({ changes: [{ kind: 'deleteTag', tag: tag.name }] })}>
        {t('remove')}
      </PlanButton>
    </>
  )
}
