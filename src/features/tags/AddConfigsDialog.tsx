import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { ConfigPicker } from '../../fleet/ConfigPicker'
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

/** Lets a tag bring more configs. */
export function Component({ tag, open, onClose }: Props) {
  const { t } = useTranslation(['tags', 'common'])
  const plan = usePlanner()
  const [picked] = useState(createSelection)
  const count = sizeOf(useStore(picked))
  const has = useMemo(() => new Set(tag.config_names), [tag])
  const review = () => {
    const { name } = tag
    plan.open({
      changes: chosen(picked.get()).map((config): Change => ({
        kind: 'giveConfig',
        tag: name,
        config,
      })),
      onApplied: picked.clear,
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      width={640}
      title={t('addConfigs.title', { name: tag.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            primary
            reason={count === 0 ? t('addConfigs.none') : null}
            onAction={review}
          >
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <ConfigPicker picked={picked} has={has} />
    </Dialog>
  )
}
