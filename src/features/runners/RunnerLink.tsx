import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { changeSearch } from '../../lib/browser/search'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { OpenSearch } from './filters'
import type { ListedRunner } from './listed'
import styles from './RunnerLink.module.css'

/** The way to the runner's drawer, which leaves the list as it is. */
export function RunnerLink({ runner: { key, name, gone } }: { runner: ListedRunner }) {
  const { t } = useTranslation('runners')
  const { search } = useLocation()
  return (
    <span className={styles.line}>
      <Link to={{ search: changeSearch(OpenSearch, search, { open: key }) }}>
        <MiddleEllipsis text={name} />
      </Link>
      {gone && (
        <span className={styles.gone} title={t('goneHelp')}>
          {t('gone')}
        </span>
      )}
    </span>
  )
}
