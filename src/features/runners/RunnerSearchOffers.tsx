import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { NothingFound } from '../../common/list/NothingFound'
import { LinkButton } from '../../common/page/LinkButton'
import { paths } from '../../common/paths'
import { listProblem } from '../../contract/names'
import { runners } from '../../contract/runners'
import { noFilters, type RunnerFilter, type UpdateRunnerSearch } from './filters'

interface Props {
  filter: RunnerFilter
  update: UpdateRunnerSearch
}

/**
 * An empty result of a search of hostnames: what else the text may be, with the number of runners that each reading finds. A
 * press searches for it.
 */
export function RunnerSearchOffers({ filter, update }: Props) {
  const { t } = useTranslation('runners')
  const text = filter.search.trim()
  return (
    <NothingFound
      title={t('offers.title', { text })}
      help={t('offers.help')}
      clear={t('filteredEmpty.action')}
      onClear={() => update(noFilters)}
    >
      {(['name', 'tag', 'id'] as const).map((by) => (
        <Offer key={by} by={by} text={text} update={update} />
      ))}
      <LinkButton to={paths.agentsFound(text)}>{t('offers.agents')}</LinkButton>
    </NothingFound>
  )
}

interface OfferProps {
  by: 'name' | 'tag' | 'id'
  text: string
  update: UpdateRunnerSearch
}

/** One reading of the text, which the server counts; nothing where it finds no runner. */
function Offer({ by, text, update }: OfferProps) {
  const { t } = useTranslation('runners')
  const { data } = useQuery({
    ...query(runners.list, { query: { [by]: text, page: 1, size: 1 } }),
    enabled: text !== '' && listProblem(text) === null,
  })
  if (!data || data.total === 0) return null
  return (
    <Button type="primary" onClick={() => update({ ...noFilters, [by]: text })}>
      {t(`offers.${by}`, { count: data.total, text })}
    </Button>
  )
}
