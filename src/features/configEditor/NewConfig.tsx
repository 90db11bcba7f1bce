import { Button } from 'antd'
import { useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { newNameProblem } from '../../contract/names'
import { useDrafts } from '../../common/resources/useDrafts'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { usePlanner } from '../../common/plan/usePlanner'
import { useConfig } from '../../common/resources/useConfig'
import { useWhen } from '../../lib/hooks/useWhen'
import { useFormat } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import { Editor } from './Editor'
import { NewFields } from './NewFields'
import { SaveBar } from './SaveBar'
import { useFindings } from './useFindings'
import { useWork } from './useWork'
import { baseOf, contentOf, isSaved, type Work } from './work'

interface Props {
  parent: ComponentProps<typeof Page>['parent']
  start: Work
  /** Unix ms of the draft that it goes on from */
  restoredAt: number | null
  /** There is nothing left of it: the next one begins. */
  onOver: () => void
}

/** The work on a new config. Once the server has it, its page takes over. */
export function NewConfig({ parent, start, restoredAt, onOver }: Props) {
  const { t } = useTranslation('configEditor')
  const format = useFormat()
  const plan = usePlanner()
  const drafts = useDrafts()
  const navigate = useNavigate()
  const working = useWork('', start)
  const { work, change, readNow } = working
  const found = useFindings(work.document.value)
  const [applied, setApplied] = useState(false)
  const { name, tags } = work.fresh ?? { name: '', tags: [] }
  const wrong = newNameProblem('configName', name.trim())
  const made = useConfig(applied ? name.trim() : '').config
  const isMade = made !== undefined && isSaved(work, baseOf(made))
  useWhen(isMade, () => {
    change({ base: made ? baseOf(made) : null })
    void drafts.remove('').then(() => navigate(paths.config(name.trim()), { replace: true }))
  })

  const review = () => {
    readNow()
    const content = contentOf(work)
    if (!content) return
    const empty = { note: '', content: {} }
    plan.open({
      changes: [{ kind: 'createConfig', config: name.trim(), note: work.note, content, tags }],
      review: { before: empty, after: { note: work.note, content } },
      onApplied: () => setApplied(true),
    })
  }
  const over = () => void drafts.remove('').then(onOver)
  return (
    <Page title={t('newTitle')} parent={parent}>
      {restoredAt !== null && (
        <Banner tone="info" action={<Button onClick={over}>{t('startOver')}</Button>}>
          {t('restored', { time: format.moment(restoredAt) })}
        </Banner>
      )}
      <NewFields work={work} onChange={change} />
      <Editor working={working} found={found} />
      <SaveBar
        work={work}
        findings={found.findings}
        unsaved
        action={t('review.create')}
        reason={wrong ? t(name ? `name.${wrong}` : 'name.first') : null}
        onDiscard={over}
        onReview={review}
      />
    </Page>
  )
}
