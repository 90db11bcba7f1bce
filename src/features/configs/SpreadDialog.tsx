import { useTranslation } from 'react-i18next'
import { AgentPicker } from '../../common/pickers/AgentPicker'
import { PickDialog } from '../../common/pickers/PickDialog'
import type { Change } from '../../domain/plan/model/changes'
import { TagPicker } from '../../common/pickers/TagPicker'

interface Props {
  configs: readonly string[]
  /** what they are given to; null: it is closed */
  to: 'tags' | 'agents' | null
  /** tags that have them already */
  has?: ReadonlySet<string>
  onClose: () => void
  onApplied?: () => void
}

/** Gives configs to tags, or to agents directly. */
export function SpreadDialog({ configs, to, has, onClose, onApplied }: Props) {
  const { t } = useTranslation('configs')
  const words = { count: configs.length, name: configs[0] ?? '' }
  const shared = { action: t('review'), onClose, onApplied }
  const each = (change: (config: string) => Change) => configs.map(change)
  return (
    <>
      <PickDialog
        {...shared}
        open={to === 'tags'}
        title={t('spread.toTags', words)}
        none={t('spread.noTag')}
        changes={(tags) =>
          tags.flatMap((tag) => each((config) => ({ kind: 'giveConfig', tag, config })))
        }
      >
        {(picked) => <TagPicker picked={picked} has={has} />}
      </PickDialog>
      <PickDialog
        {...shared}
        open={to === 'agents'}
        title={t('spread.toAgents', words)}
        none={t('spread.noAgent')}
        changes={(ids) =>
          ids.flatMap((agent) => each((config) => ({ kind: 'handOut', config, agent })))
        }
      >
        {(picked) => <AgentPicker picked={picked} />}
      </PickDialog>
    </>
  )
}
