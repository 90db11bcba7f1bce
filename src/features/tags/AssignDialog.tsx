import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { AgentPicker } from '../../fleet/AgentPicker'
import type { Change } from '../../fleet/plan/changes'
import { chosen } from '../../fleet/plan/picked'
import { usePlanner } from '../../fleet/plan/planner'
import { createSelection, sizeOf } from '../../fleet/selection'
import { useStore } from '../../lib/store'
import { ActionButton } from '../../ui/ActionButton'
import { Dialog } from '../../ui/Dialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/** Puts a tag on more agents. */
export function Component({ tag, open, onClose }: Props) {
  const { t } = useTranslation(['tags', 'common'])
  const plan = usePlanner()
  const [picked] = useState(createSelection)
  const count = sizeOf(useStore(picked))
  const has = useMemo(() => new Set(tag.agent_ids), [tag])
  const review = () => {
    const { name } = tag
    plan.open({
      changes: chosen(picked.get()).map((agent): Change => ({ kind: 'addTag', tag: name, agent })),
      onApplied: picked.clear,
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      width={640}
      title={t('assign.title', { name: tag.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton primary reason={count === 0 ? t('assign.none') : null} onAction={review}>
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <AgentPicker picked={picked} has={has} />
    </Dialog>
  )
}
