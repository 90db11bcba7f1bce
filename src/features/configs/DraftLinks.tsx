import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from '../../common/page/Link'
import { useDrafts } from '../../common/resources/useDrafts'
import { tabEditsIn } from '../../domain/drafts/tabEdits'
import { Ago } from '../../ui/layout/Time'
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
        {data.map(({ id, config, fresh, changedAt }, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <Link
              to={config ? paths.editConfig(config) : paths.newConfig}
              // The editor continues the draft that this tab works on.
              onClick={() => tabEditsIn(drafts.name).set(config, id)}
            >
              {config || fresh?.name || t('newDraft')}
            </Link>{' '}
            (<Ago at={changedAt} />)
          </span>
        ))}
      </span>
    </p>
  )
}
