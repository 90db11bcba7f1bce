import type { Namespace, TFunction } from 'i18next'
import { use } from 'react'
import { I18nContext } from 'react-i18next'

/**
 * The texts of a catalogue for pieces that stand on a page by the hundred. They do not each watch for another
 * language: what they stand in does, and draws them anew.
 */
export function useText<const Name extends Namespace>(catalogue: Name): TFunction<Name> {
  const context = use(I18nContext)
  if (!context) throw new Error('a text was rendered outside a console')
  return context.i18n.getFixedT(null, catalogue)
}
