import { listProblem } from '../../contract/names'
import { FilterButton } from '../../ui/controls/FilterButton'
import { useFixedT } from '../../ui/useFixedT'
import styles from './TagList.module.css'

interface Props {
  tags: string[]
  onTag: (tag: string) => void
  max?: number
}

/** The first tags of an agent on one line, each a filter, and the number of the others. */
export function TagList({ tags, onTag, max = 2 }: Props) {
  const t = useFixedT('agents')
  const hidden = tags.slice(max)
  return (
    <span className={styles.tags}>
      {tags.slice(0, max).map((tag) =>
        // A name with a comma cannot be a filter: the server would read it as two.
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
