import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { Link } from '../../common/page/Link'
import type { Tag } from '../../contract/tags'
import { paths } from '../../common/paths'
import { countText, isKnownEmpty } from '../../domain/partlyRead'
import { useFormat } from '../../ui/useFormat'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { ChipList } from '../../ui/table/ChipList'
import type { Column } from '../../ui/table/ResourceTable'

/** The columns of the list of tags. */
export function useTagColumns(): Column<Tag, 'name'>[] {
  const { t } = useTranslation('tags')
  const format = useFormat()
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('columns.name'),
        sort: 'name',
        kind: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <TagLink name={name} />,
      },
      {
        key: 'agents',
        title: t('columns.agents'),
        main: true,
        kind: 'number',
        text: (tag) => countText(tag, 'agent_ids', format),
        cell: (tag) => (
          <Link
            to={paths.agentsWithTag(tag.name)}
            aria-label={t('agentsOf', { count: tag.agent_ids.length, name: tag.name })}
          >
            {countText(tag, 'agent_ids', format)}
          </Link>
        ),
      },
      {
        key: 'configs',
        title: t('columns.configs'),
        kind: 'chips',
        text: ({ config_names: configs }) => configs,
        cell: (tag) => <Configs tag={tag} />,
      },
      { key: 'note', title: t('columns.note'), kind: 'text', text: ({ note }) => note },
    ],
    [t, format],
  )
}

/** Links to the tag and hands it the search of this list for its breadcrumb. */
function TagLink({ name }: { name: string }) {
  const { search } = useLocation()
  return (
    <Link to={paths.tag(name)} state={{ list: search }}>
      <MiddleEllipsis text={name} />
    </Link>
  )
}

function Configs({ tag }: { tag: Tag }) {
  const { t } = useTranslation(['tags', 'common'])
  const { config_names: names } = tag
  if (names.length === 0)
    return t(isKnownEmpty(tag, 'config_names') ? 'noConfigs' : 'common:unknown')
  return (
    <ChipList
      column="configs"
      names={names}
      what={t('columns.configs')}
      chip={(name, content) => <Link to={paths.config(name)}>{content}</Link>}
    />
  )
}
