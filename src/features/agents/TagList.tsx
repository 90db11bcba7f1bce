import { listProblem } from '../../contract/names'
import { FilterButton } from '../../ui/controls/FilterButton'
import { useText } from '../../ui/useText'
import styles from './TagList.module.css'

interface Props {
  tags: string[]
  onTag: (tag: string) => void
  most?: number
}

/** The first tags of an agent on one line, each a filter, and how many more there are. */
export function TagList({ tags, onTag, most = 2 }: Props) {
  const t = useText('agents')
  const hidden = tags.slice(most)
  return (
    <span className={styles.tags}>
      {tags.slice(0, most).map((tag) =>
        // The server would take a name with a comma for two.
        listProblem(tag) ? (
          <Name key={tag} tag={tag} />
        ) : (
          <FilterButton key={tag} label={t('onlyTag', { tag })} onClick={() => onTag(tag)}>
            <Name tag={tag} />
          </FilterButton>
        ),
      )}
      {hidden.length > 0 && (
        <span className={styles.more} title={hidden.join('\n')}>
          {t('more', { count: hidden.length })}
        </span>
      )}
    </span>
  )
}

const Name = ({ tag }: { tag: string }) => <span className={styles.tag}>{tag}</span>
