import { listProblem } from '../../contract/names'
import { byMeaning } from '../../domain/tagOrder'
import { FilterButton } from '../../ui/controls/FilterButton'
import { ChipList } from '../../ui/table/ChipList'
import { useFixedT } from '../../ui/useFixedT'

interface Props {
  tags: readonly string[]
  onTag: (tag: string) => void
}

/** The tags of an agent on one line, the most telling first, each a filter. */
export function TagList({ tags, onTag }: Props) {
  const t = useFixedT('agents')
  return (
    <ChipList
      column="tags"
      names={byMeaning(tags)}
      what={t('columns.tags')}
      chip={(tag, content) =>
        // A name with a comma cannot be a filter: the server would read it as two.
        listProblem(tag) ? (
          content
        ) : (
          <FilterButton label={t('onlyTag', { tag })} onClick={() => onTag(tag)}>
            {content}
          </FilterButton>
        )
      }
    />
  )
}
