import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'
import type { TabEdit } from './tabEdit'

/** Says that other tabs of this browser edit the same config. Other browsers cannot be known. */
export function OtherEditors({ config, edit }: { config: string; edit: TabEdit }) {
  const { t } = useTranslation('configEditor')
  const count = edit.others.filter((other) => other.config === config).length
  if (count === 0) return null
  return <Banner tone="warning">{t('alsoOpen', { count })}</Banner>
}
