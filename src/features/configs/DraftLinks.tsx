import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDrafts } from '../../common/resources/useDrafts'
import { paths } from '../../common/paths'
import styles from './ConfigsPage.module.css'

/** Links to the unsaved drafts that this browser has stored. */
export function DraftLinks() {
  const { t } = useTranslation('configs')
  const drafts = useDrafts()
  const { data = [] } = useQuery({
    queryKey: ['drafts', drafts.name],
    queryFn: () => drafts.all(),
    gcTime: 0,
    networkMode: 'always',
  })
  if (data.length === 0) return null
  return (
    <p className={styles.line}>
      <span>
        {t('drafts')}{' '}
        {data.map(({ config, fresh }, i) => (
          <span key={config}>
            {i > 0 && ', '}
            <Link to={config ? paths.editConfig(config) : paths.newConfig}>
              {config || fresh?.name || t('newDraft')}
            </Link>
          </span>
        ))}
      </span>
    </p>
  )
}
