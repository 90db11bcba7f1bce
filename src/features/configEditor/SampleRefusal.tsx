import { useTranslation } from 'react-i18next'
import { sampledTypes } from '../../domain/sample/sampleParser'
import type { SampleRefusal as Refusal } from '../../domain/sample/sampleResult'
import { Banner } from '../../ui/feedback/Banner'

/** Why the sample cannot be parsed, and what to do. */
export function SampleRefusal({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('configEditor')
  switch (refusal.is) {
    case 'unsupported':
      return (
        <Banner tone="info">
          {t('sample.refusal.unsupported', {
            type: refusal.type || '""',
            types: sampledTypes.join(', '),
          })}
        </Banner>
      )
    case 'agent':
      return <Banner tone="error">{t('sample.refusal.agent', { message: refusal.message })}</Banner>
    case 'nginxFile':
      return (
        <Banner tone="info">
          {t('sample.refusal.nginxFile', { path: refusal.path, format: refusal.format })}
        </Banner>
      )
    case 'option':
      return <Banner tone="error">{t('sample.refusal.option', { option: refusal.option })}</Banner>
    case 'notKnown':
      return <Banner tone="info">{t('sample.refusal.notKnown', { name: refusal.name })}</Banner>
    case 'tooLarge':
      return <Banner tone="info">{t('sample.refusal.tooLarge')}</Banner>
  }
}
