import { Radio } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionChanges } from '../../contract/configDiff'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { ChangeList } from './ChangeList'
import { TextChanges } from './lazy'

interface Props {
  sections: readonly SectionChanges[]
  /** the contents that the paths of `sections` lead into */
  before: unknown
  after: unknown
  /** both contents as text, without secrets */
  texts: () => { before: string; after: string }
  /** the accessible name of the texts */
  textLabel: string
}

/** The changes between two contents of a config, by meaning or as text. */
export function ChangesView({ sections, before, after, texts, textLabel }: Props) {
  const { t } = useTranslation(['changes', 'common'])
  const [asText, setAsText] = useState(sections.length === 0)
  return (
    <>
      <div>
        <Radio.Group
          aria-label={t('view')}
          optionType="button"
          buttonStyle="solid"
          size="small"
          value={asText ? 'text' : 'meaning'}
          options={[
            { value: 'meaning', label: t('byMeaning') },
            { value: 'text', label: t('asText') },
          ]}
          onChange={({ target }) => setAsText(target.value === 'text')}
        />
      </div>
      {asText ? (
        <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
          <TextChanges label={textLabel} {...texts()} />
        </Suspense>
      ) : (
        <ChangeList sections={sections} before={before} after={after} />
      )}
    </>
  )
}
