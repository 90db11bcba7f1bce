import type { Namespace, TFunction } from 'i18next'
import { use } from 'react'
import { I18nContext } from 'react-i18next'

/**
 * The texts of a catalogue, for components that a page renders by the hundred. Unlike `useTranslation` it does not
 * subscribe to changes of the language; the component's parent does, and renders it again.
 */
export function useFixedT<const Name extends Namespace>(catalogue: Name): TFunction<Name> {
  const context = use(I18nContext)
  if (!context) throw new Error('a text was rendered outside a console')
  return context.i18n.getFixedT(null, catalogue)
}
