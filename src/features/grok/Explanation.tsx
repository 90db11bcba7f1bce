import { useTranslation } from 'react-i18next'
import type { Progress } from '../../lib/grok/progress'
import { useAsked } from './asking'
import { engine } from './engine'
import styles from './LineDetail.module.css'
import type { Workbench } from './useWorkbench'

/** Why a line does not match: how far each pattern gets, what it expects next, and what is there instead. */
export function Explanation({ of, line }: { of: Workbench; line: string }) {
  const { t } = useTranslation('grok')
  const recipe = of.judged
  const { data } = useAsked({
    key: ['explain', recipe, line],
    ask: async (signal) => {
      const { progress = [] } = await engine({ is: 'explain', recipe, line }, signal)
      return { of: recipe, line, progress }
    },
  })
  if (!data) return null
  const told = data.of.patterns.flatMap((pattern, nth) => {
    const progress = pattern.trim() === '' ? null : data.progress[nth]
    return progress ? [{ nth, pattern, progress }] : []
  })
  if (told.length === 0) return <p>{t('explain.cannot')}</p>
  return told.map(({ nth, pattern, progress }) => (
    <div key={nth} className={styles.explanation}>
      {of.bench.patterns.length > 1 && <strong>{t('pattern.nth', { n: nth + 1 })}</strong>}
      <HowFar pattern={pattern} line={data.line} progress={progress} />
    </div>
  ))
}

interface Props {
  pattern: string
  line: string
  progress: Progress
}

/** Text that is shown of either. */
const most = 300

function HowFar({ pattern, line, progress }: Props) {
  const { t } = useTranslation('grok')
  const { from, cut, match, next } = progress
  const expected = pattern.slice(next.from, next.to)
  const nothing = cut === from
  const end = match?.to ?? 0
  const rest = line.slice(nothing ? 0 : end)
  return (
    <>
      <p>
        {nothing
          ? t('explain.nothing', { expected })
          : rest === ''
            ? t('explain.lineEnds', { expected })
            : t('explain.expected', { expected })}
      </p>
      <p className={styles.split} aria-label={t('explain.pattern')} role="group">
        {from > 0 && <span className={styles.rest}>{pattern.slice(0, from)}</span>}
        <span className={styles.got}>{pattern.slice(from, cut)}</span>
        <span className={styles.next}>{expected}</span>
        <span className={styles.rest}>{pattern.slice(next.to)}</span>
      </p>
      <p className={styles.split} aria-label={t('explain.line')} role="group">
        {!nothing && (
          <>
            <span className={styles.rest}>{line.slice(0, match?.from ?? 0).slice(-most)}</span>
            <span className={styles.got}>{line.slice(match?.from ?? 0, end).slice(-most)}</span>
          </>
        )}
        <span className={styles.next}>{rest.slice(0, 1) || t('explain.end')}</span>
        <span className={styles.rest}>{rest.slice(1, most)}</span>
      </p>
    </>
  )
}
