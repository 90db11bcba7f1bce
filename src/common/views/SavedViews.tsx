import { useTranslation } from 'react-i18next'
import { PanelButton } from '../../ui/panel/PanelButton'
import { lazyComponent } from '../page/lazyComponent'
import styles from './SavedViews.module.css'
import { useListViews } from './useListViews'

const ViewsPanel = lazyComponent(async () => (await import('./ViewsPanel')).ViewsPanel)

interface Props {
  /** the name of the list */
  list: string
  /** the visible columns */
  columns: string[]
  /** the columns that a view with these columns shows */
  shownColumnsOf: (columns: string[]) => string[]
}

/** The button for the saved views of a list. It names the opened view, and says when the list differs from it. */
export function SavedViews({ list, columns, shownColumnsOf }: Props) {
  const { t } = useTranslation()
  const views = useListViews(list, columns, shownColumnsOf)
  const { opened, changed } = views
  return (
    <PanelButton
      label={t('views.open')}
      content={
        opened && (
          <>
            <span className={styles.name}>{t('views.opened', { name: opened.name })}</span>
            {changed && <span className={styles.changed}>{t('views.changed')}</span>}
          </>
        )
      }
      onPreload={ViewsPanel.preload}
    >
      <ViewsPanel views={views} />
    </PanelButton>
  )
}
