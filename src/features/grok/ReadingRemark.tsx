import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'
import type { ExtractedMatch } from '../../lib/grok/grokEngine'
import { compareResults, fieldsOf } from './compareResults'
import { useGrokClient } from './grokClient'
import { useLocalQuery } from './useLocalQuery'
import { asChecked, asRunnerReads } from './useParsedSample'
import type { WorkbenchModel } from './useWorkbench'

interface Props {
  workbench: WorkbenchModel
  /** of the line in the parsed sample */
  index: number
  match: ExtractedMatch
}

/** Says where the other reading of a line, the server's or a runner's, has another result, and why. */
export function ReadingRemark({ workbench, index, match }: Props) {
  const { t } = useTranslation('grok')
  const grokClient = useGrokClient()
  const { state, parsedSample, resultPatternSet } = workbench
  const isRunner = state.reading === 'runner'
  const raw = parsedSample?.raw[index] ?? ''
  const other = useMemo(
    () => (isRunner ? asChecked(raw) : asRunnerReads(raw, state.multi ?? false)),
    [isRunner, raw, state.multi],
  )
  const isBlank = !isRunner && other === ''
  const patternSet = { ...resultPatternSet, inRunner: !isRunner }
  const { data } = useLocalQuery({
    key: ['other reading', patternSet, parsedSample?.id, index],
    load: async (signal) =>
      (await grokClient.run({ is: 'extract', patternSet, lines: [other] }, signal))
        .extracted?.[0] ?? null,
    enabled: !isBlank,
    keepPrevious: false,
  })
  if (isBlank) return <Banner tone="info">{t('reading.blank')}</Banner>
  if (data === undefined) return null
  const [difference] = compareResults([raw], [fieldsOf(match)], [fieldsOf(data)])
  if (!difference) return null
  const reading = isRunner ? t('reading.asChecked') : t('reading.asRun')
  const result =
    difference.is === 'changed'
      ? t('reading.changed', { fields: difference.fields.join(', ') })
      : t(`reading.${difference.is}`)
  const noField = (isRunner ? data : match)?.fields.length === 0
  return (
    <Banner tone="warning">
      {`${reading}: ${result} ${t(noField ? 'reading.whyFields' : raw.includes('\n') ? 'reading.whyBreaks' : 'reading.whyTrimmed')}`}
    </Banner>
  )
}
