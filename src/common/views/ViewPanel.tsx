import { Button } from 'antd'
import { use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { CopyButton } from '../../ui/controls/Copyable'
import { PanelClose } from '../../ui/panel/PanelClose'
import { NameForm } from './NameForm'
import type { ListViews } from './useViews'
import styles from './ViewPanel.module.css'
import { ViewLine } from './ViewLine'

/** The saved views of a list: to open, to share, to change; and the list as it is, to be saved as another one. */
export function ViewPanel({ views }: { views: ListViews }) {
  const { t } = useTranslation()
  const [removed, setRemoved] = useState<{ name: string; undo: () => void } | null>(null)
  const close = use(PanelClose)
  const { opened, changed, kept } = views
  const here = views.link()
  return (
    <div className={styles.panel}>
      {views.views.length ? (
        <ul className={styles.list}>
          {views.views.map((view) => (
            <ViewLine
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
              disabled={kept === 'newer'}
              title={kept === 'newer' ? t('views.newer') : undefined}
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
        <NameForm label={t('views.name')} locked={kept === 'newer'} onSave={views.save} />
      </div>
      <p className={styles.line}>
        {here ? t('views.shareHere') : t('views.noLinks')}
        {here && <CopyButton text={here} what={t('views.linkHere')} always />}
      </p>
      {kept !== 'kept' && (
        <p role="status" className={styles.note}>
          {t(`views.${kept}`)}
        </p>
      )}
    </div>
  )
}
