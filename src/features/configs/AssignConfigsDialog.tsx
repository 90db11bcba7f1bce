import { useTranslation } from 'react-i18next'
import { AgentTablePicker } from '../../common/pickers/AgentTablePicker'
import { PickerDialog } from '../../common/pickers/PickerDialog'
import type { Change } from '../../domain/plan/model/changes'
import { NameTablePicker } from '../../common/pickers/NameTablePicker'

interface Props {
  configs: readonly string[]
  /** the kind of target; null: the dialog is closed */
  to: 'tags' | 'agents' | null
  /** tags that the configs are assigned to already */
  assignedTags?: ReadonlySet<string>
  onClose: () => void
  onApplied?: () => void
}

/** Assigns configs to tags, or to agents directly. */
export function AssignConfigsDialog({ configs, to, assignedTags, onClose, onApplied }: Props) {
  const { t } = useTranslation('configs')
  const titleValues = { count: configs.length, name: configs[0] ?? '' }
  const shared = { action: t('review'), onClose, onApplied }
  const forEachConfig = (change: (config: string) => Change) => configs.map(change)
  return (
    <>
      <PickerDialog
        {...shared}
        open={to === 'tags'}
        title={t('assign.toTags', titleValues)}
        emptyReason={t('assign.noTag')}
        changes={(tags) =>
          tags.flatMap((tag) => forEachConfig((config) => ({ kind: 'giveConfig', tag, config })))
        }
      >
        {(selection) => (
          <NameTablePicker kind="tags" selection={selection} present={assignedTags} />
        )}
      </PickerDialog>
      <PickerDialog
        {...shared}
        open={to === 'agents'}
        title={t('assign.toAgents', titleValues)}
        emptyReason={t('assign.noAgent')}
        changes={(ids) =>
          ids.flatMap((agent) =>
            forEachConfig((config) => ({ kind: 'assignConfig', config, agent })),
          )
        }
      >
        {(selection) => <AgentTablePicker selection={selection} />}
      </PickerDialog>
    </>
  )
}
