import { useTranslation } from 'react-i18next'
import { TextDiff } from '../../ui/editor/TextDiff'

/** The difference of two masked texts. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('changes')
  return <TextDiff label={t('textLabel')} before={before} after={after} />
}
