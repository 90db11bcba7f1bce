import { Button } from 'antd'
import { use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../page/Link'
import { CopyButton } from '../../ui/controls/Copyable'
import { PanelCloseContext } from '../../ui/panel/PanelCloseContext'
import { NameForm } from './NameForm'
import type { ListViews } from './useListViews'
import styles from './ViewsPanel.module.css'
import { ViewItem } from './ViewItem'

/** The saved views of a list, and the form that saves the list as it is as a new view. */
export function ViewsPanel({ views }: { views: ListViews }) {
  const { t } = useTranslation()
  const [removed, setRemoved] = useState<{ name: string; undo: () => void } | null>(null)
  const close = use(PanelCloseContext)
  const { opened, changed, persistence } = views
  const currentLink = views.link()
  return (
    <div className={styles.panel}>
      {views.views.length ? (
        <ul className={styles.list}>
          {views.views.map((view) => (
            <ViewItem
              key={view.id}
              view={view}
              views={views}
              onRemove={() => setRemoved({ name: view.name, undo: views.remove(view.id) })}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.note}>{t('views.none')}</p>
      )}
      {removed && (
        <p role="status" className={styles.line}>
          {t('views.removed', { name: removed.name })}
          <Button
            size="small"
            onClick={() => {
              removed.undo()
              setRemoved(null)
            }}
          >
            {t('views.undo')}
          </Button>
        </p>
      )}
      {opened && changed && (
        <div className={styles.part}>
          {t('views.differs', { name: opened.name })}
          <p className={styles.line}>
            <Button
              size="small"
              disabled={persistence === 'newer'}
              title={persistence === 'newer' ? t('views.newer') : undefined}
              onClick={views.update}
            >
              {t('views.update')}
            </Button>
            <Link to={views.to(opened)} onClick={close}>
              {t('views.back')}
            </Link>
          </p>
        </div>
      )}
      <div className={styles.part}>
        {t('views.add')}
        <NameForm label={t('views.name')} locked={persistence === 'newer'} onSave={views.save} />
      </div>
      <p className={styles.line}>
        {currentLink ? t('views.shareList') : t('views.noLinks')}
        {currentLink && <CopyButton text={currentLink} what={t('views.linkToList')} always />}
      </p>
      {views.unread > 0 && (
        <p className={styles.line}>
          {t('unreadable.here', { count: views.unread })}
          <Button size="small" onClick={views.dropUnread}>
            {t('unreadable.delete', { count: views.unread })}
          </Button>
        </p>
      )}
      {persistence !== 'stored' && (
        <p role="status" className={styles.note}>
          {t(`views.${persistence}`)}
        </p>
      )}
    </div>
  )
}
