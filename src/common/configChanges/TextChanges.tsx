import { useTranslation } from 'react-i18next'
import { TextDiff } from '../../ui/editor/TextDiff'

/** Two masked texts as one, with what went and what came. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('changes')
  return <TextDiff label={t('textLabel')} before={before} after={after} />
}
