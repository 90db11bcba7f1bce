import { useEffect } from 'react'

/** Tells the document its language and theme, where the console is the whole page. */
export function useDocumentTitle(own: boolean, language: string, mode: 'light' | 'dark') {
  useEffect(() => {
    if (!own) return
    document.documentElement.lang = language
    document.documentElement.dataset.theme = mode
    document.documentElement.style.colorScheme = mode
  }, [own, language, mode])
}
