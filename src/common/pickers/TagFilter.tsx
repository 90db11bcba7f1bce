import { useTranslation } from 'react-i18next'
import { LateSelect } from '../../ui/controls/LateSelect'
import { lazyComponent } from '../page/lazyComponent'

const TagSelect = lazyComponent(async () => (await import('./TagSelect')).TagSelect)

interface Props {
  /** '' = no tag */
  value: string
  onChange: (tag: string) => void
}

/** Selects the tag that a list is filtered by. A chip beside it shows which, so it shows its own name only. */
export function TagFilter({ value, onChange }: Props) {
  const { t } = useTranslation('lists')
  return (
    <LateSelect label={t('tagSelect.label')} chosen={value !== ''} onPreload={TagSelect.preload}>
      <TagSelect chip value={value} onChange={onChange} />
    </LateSelect>
  )
}
