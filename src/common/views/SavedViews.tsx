import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { lazyComponent } from '../page/lazyComponent'
import styles from './SavedViews.module.css'
import { useViews } from './useViews'

const ViewPanel = lazyComponent(async () => (await import('./ViewPanel')).ViewPanel)

interface Props {
  /** the list's name */
  list: string
  /** the columns in sight */
  columns: string[]
  /** what would be in sight of columns that a view names */
  seen: (columns: string[]) => string[]
}

/** The button of a list's saved views. It names the one that is opened, and says when the list is no longer like it. */
export function SavedViews({ list, columns, seen }: Props) {
  const { t } = useTranslation()
  const views = useViews(list, columns, seen)
  const { opened, changed } = views
  return (
    <PanelButton
      label={t('views.open')}
      face={
        opened && (
          <>
            <span className={styles.name}>{t('views.opened', { name: opened.name })}</span>
            {changed && <span className={styles.changed}>{t('views.changed')}</span>}
          </>
        )
      }
      onNear={ViewPanel.preload}
    >
      <ViewPanel views={views} />
    </PanelButton>
  )
}
