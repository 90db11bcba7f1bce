import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The translations of CodeMirror's own texts, by their English originals. */
export function usePhrases(): Record<string, string> {
  const { t } = useTranslation('editor')
  return useMemo(
    () => Object.fromEntries(phrases.map(([name, key]) => [name, t(`phrases.${key}`)])),
    [t],
  )
}

const phrases = [
  ['Find', 'find'],
  ['Replace', 'replaceWith'],
  ['next', 'next'],
  ['previous', 'previous'],
  ['all', 'all'],
  ['match case', 'matchCase'],
  ['by word', 'byWord'],
  ['regexp', 'regexp'],
  ['replace', 'replace'],
  ['replace all', 'replaceAll'],
  ['close', 'close'],
  ['current match', 'currentMatch'],
  ['on line', 'onLine'],
  ['replaced $ matches', 'replacedMatches'],
  ['replaced match on line $', 'replacedMatch'],
  ['Go to line', 'goToLine'],
  ['go', 'go'],
  ['folded code', 'foldedCode'],
  ['unfold', 'unfold'],
  ['Fold line', 'foldLine'],
  ['Unfold line', 'unfoldLine'],
  ['Folded lines', 'foldedLines'],
  ['Unfolded lines', 'unfoldedLines'],
  ['to', 'to'],
  ['Completions', 'completions'],
  ['Diagnostics', 'diagnostics'],
  ['No diagnostics', 'noDiagnostics'],
  ['Control character', 'controlCharacter'],
  ['Selection deleted', 'selectionDeleted'],
  ['$ unchanged lines', 'unchanged'],
] as const
