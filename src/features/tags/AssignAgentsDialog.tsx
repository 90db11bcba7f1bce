import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { AgentTablePicker } from '../../common/pickers/AgentTablePicker'
import { PickerDialog } from '../../common/pickers/PickerDialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/** Assigns a tag to more agents. */
export function AssignAgentsDialog({ tag, open, onClose }: Props) {
  const { t } = useTranslation('tags')
  const has = useMemo(() => new Set(tag.agent_ids), [tag])
  return (
    <PickerDialog
      open={open}
      title={t('assign.title', { name: tag.name })}
      action={t('review')}
      emptyReason={t('assign.none')}
      changes={(ids) => ids.map((agent) => ({ kind: 'addTag', tag: tag.name, agent }))}
      onClose={onClose}
    >
      {(selection) => <AgentTablePicker selection={selection} present={has} />}
    </PickerDialog>
  )
}
