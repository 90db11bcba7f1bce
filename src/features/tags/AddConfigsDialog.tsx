import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { NameTablePicker } from '../../common/pickers/NameTablePicker'
import { PickerDialog } from '../../common/pickers/PickerDialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/** Assigns more configs to a tag. */
export function AddConfigsDialog({ tag, open, onClose }: Props) {
  const { t } = useTranslation('tags')
  const has = useMemo(() => new Set(tag.config_names), [tag])
  return (
    <PickerDialog
      open={open}
      title={t('addConfigs.title', { name: tag.name })}
      action={t('review')}
      emptyReason={t('addConfigs.none')}
      changes={(names) => names.map((config) => ({ kind: 'giveConfig', tag: tag.name, config }))}
      onClose={onClose}
    >
      {(selection) => <NameTablePicker kind="configs" selection={selection} present={has} />}
    </PickerDialog>
  )
}
