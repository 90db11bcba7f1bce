import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../ui/feedback/Empty'

/** The address names a list that only another tab has. */
export function LostList({ onPaste }: { onPaste: () => void }) {
  const { t } = useTranslation('agents')
  return (
    <Empty
      title={t('find.lostTitle')}
      action={<Button onClick={onPaste}>{t('find.lostAction')}</Button>}
    >
      {t('find.lost')}
    </Empty>
  )
}
