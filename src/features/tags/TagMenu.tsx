import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { PlanButton } from '../../common/plan/PlanButton'
import type { Change } from '../../domain/plan/model/changes'
import { tagRunnersRequest } from './tagRunnersRequest'

/** The rare and dangerous actions on a whole tag. */
export function TagMenu({ tag }: { tag: Tag }) {
  const { t } = useTranslation('tags')
  const noRunners =
    tag.agent_ids.length === 0 || tag.config_names.length === 0 ? t('noRunners') : null
  const noAgents = tag.agent_ids.length === 0 ? t('noAgents') : null
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
