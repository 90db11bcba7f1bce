import { CheckOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from '../page/Link'
import { CopyButton } from '../../ui/controls/Copyable'
import { PanelCloseContext } from '../../ui/panel/PanelCloseContext'
import { NameForm } from './NameForm'
import type { ListViews } from './useListViews'
import type { View } from './viewStore'
import styles from './ViewsPanel.module.css'

interface Props {
  view: View
  views: ListViews
  onRemove: () => void
}

/** A saved view: the link that opens it, and the buttons to copy its link, rename and delete it. */
export function ViewItem({ view, views, onRemove }: Props) {
  const { t } = useTranslation()
  const close = use(PanelCloseContext)
  const [renaming, setRenaming] = useState(false)
  const { id, name } = view
  const opened = views.opened?.id === id
  const link = views.link(view)
  const locked = views.persistence === 'newer'
  if (renaming) {
    return (
      <li>
        <NameForm
          label={t('views.rename', { name })}
          initial={name}
          onSave={(text) => {
            const problem = views.rename(id, text)
            setRenaming(problem !== null)
            return problem
          }}
          onCancel={() => setRenaming(false)}
        />
      </li>
    )
  }
  return (
    <li className={styles.view}>
      <span className={styles.mark}>{opened && <CheckOutlined aria-hidden />}</span>
      <Link
        to={views.to(view)}
        aria-current={opened || undefined}
        title={name}
        className={styles.name}
        onClick={close}
      >
        {name}
      </Link>
      {link && <CopyButton text={link} what={t('views.link', { name })} always />}
      <Button
        type="text"
        size="small"
        icon={<EditOutlined aria-hidden />}
        aria-label={t('views.rename', { name })}
        title={locked ? t('views.newer') : t('views.rename', { name })}
        disabled={locked}
        onClick={() => setRenaming(true)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('views.remove', { name })}
        title={locked ? t('views.newer') : t('views.remove', { name })}
        disabled={locked}
        onClick={onRemove}
      />
    </li>
  )
}
