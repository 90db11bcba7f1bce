import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './TagList.module.css'

/** The first tags of an agent on one line, and how many more there are. */
export function TagList({ tags, most = 2 }: { tags: string[]; most?: number }) {
  const { t } = useTranslation('agents')
  const hidden = tags.length - most
  return (
    <span className={styles.tags} title={tags.join('\n') || undefined}>
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag} className={styles.tag}>
          {tag}
        </Tag>
      ))}
      {hidden > 0 && <span className={styles.more}>{t('more', { count: hidden })}</span>}
    </span>
  )
}
