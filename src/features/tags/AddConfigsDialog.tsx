import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { ConfigPicker } from '../../common/pickers/ConfigPicker'
import { PickDialog } from '../../common/pickers/PickDialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/** Lets a tag bring more configs. */
export function AddConfigsDialog({ tag, open, onClose }: Props) {
  const { t } = useTranslation('tags')
  const has = useMemo(() => new Set(tag.config_names), [tag])
  return (
    <PickDialog
      open={open}
      title={t('addConfigs.title', { name: tag.name })}
      action={t('review')}
      none={t('addConfigs.none')}
      changes={(names) => names.map((config) => ({ kind: 'giveConfig', tag: tag.name, config }))}
      onClose={onClose}
    >
      {(picked) => <ConfigPicker picked={picked} has={has} />}
    </PickDialog>
  )
}
