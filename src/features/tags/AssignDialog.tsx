import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { AgentPicker } from '../../common/pickers/AgentPicker'
import { PickDialog } from '../../common/pickers/PickDialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/** Puts a tag on more agents. */
export function AssignDialog({ tag, open, onClose }: Props) {
  const { t } = useTranslation('tags')
  const has = useMemo(() => new Set(tag.agent_ids), [tag])
  return (
    <PickDialog
      open={open}
      title={t('assign.title', { name: tag.name })}
      action={t('review')}
      none={t('assign.none')}
      changes={(ids) => ids.map((agent) => ({ kind: 'addTag', tag: tag.name, agent }))}
      onClose={onClose}
    >
      {(picked) => <AgentPicker picked={picked} has={has} />}
    </PickDialog>
  )
}
