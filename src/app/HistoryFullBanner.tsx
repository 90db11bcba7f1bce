import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../ui/feedback/Banner'

/** Says once that versions of configs cannot be stored, until it is closed. */
export function HistoryFullBanner() {
  const { t } = useTranslation(['reads', 'common'])
  const [closed, setClosed] = useState(false)
  if (closed) return null
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={() => setClosed(true)}>
          {t('common:close')}
        </Button>
      }
    >
      {t('historyFull')}
    </Banner>
  )
}
