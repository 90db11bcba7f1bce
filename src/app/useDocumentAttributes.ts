import { useEffect } from 'react'
import type { ColorScheme } from '../ui/theme'

/** Sets the language and the colour scheme of the document, where the console is the whole page. */
export function useDocumentAttributes(
  isStandalone: boolean,
  language: string,
  colorScheme: ColorScheme,
) {
  useEffect(() => {
    if (!isStandalone) return
    document.documentElement.lang = language
    document.documentElement.dataset.theme = colorScheme
    document.documentElement.style.colorScheme = colorScheme
  }, [isStandalone, language, colorScheme])
}
