import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { WholeSuggestion } from '../../lib/grok/suggestWhole'
import { useGrokClient } from './grokClient'
import styles from './Results.module.css'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** index of the pattern that is replaced if it is blank; else a new one is added */
  active: number
  onActive: (index: number) => void
}

/** lines that are sent to the engine, which looks at the first ones */
const maxLines = 500

/** Suggests a pattern for whole lines: for those that no pattern matches yet, or for all where there is no pattern. */
export function SuggestWhole({ workbench, active, onActive }: Props) {
  const { t } = useTranslation('grok')
  const grokClient = useGrokClient()
  const [found, setFound] = useState<WholeSuggestion | 'none' | null>(null)
  const { state, parsedSample, matchRun, blank } = workbench
  const indexes = matchRun.results?.patternIndexes ?? []
  const lines = (parsedSample?.lines ?? [])
    .slice(0, indexes.length)
    .filter((_, index) => blank || (indexes[index] ?? -1) < 0)
    .slice(0, maxLines)
  const suggest = async () => {
    const patternSet = { patterns: [], custom: state.custom }
    const { whole } = await grokClient.run({ is: 'suggestWhole', patternSet, lines })
    setFound(whole ?? 'none')
    if (!whole) return
    const { patterns } = workbench.getLatest()
    const isFree = (patterns[active] ?? '').trim() === ''
    workbench.change({
      patterns: isFree
        ? patterns.map((one, index) => (index === active ? whole.pattern : one))
        : [...patterns, whole.pattern],
    })
    onActive(isFree ? active : patterns.length)
  }
  return (
    <>
      <ActionButton
        size="small"
        reason={lines.length === 0 ? t('whole.allMatched') : null}
        onAction={() => void suggest()}
      >
        {t('whole.suggest')}
      </ActionButton>
      {found !== null && (
        <span role="status" className={styles.share}>
          {found === 'none' ? t('whole.none') : t('whole.found', { ...found })}
        </span>
      )}
    </>
  )
}
