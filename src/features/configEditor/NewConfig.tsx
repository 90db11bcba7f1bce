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
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useFormat } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import { DraftOffers } from './DraftOffers'
import { Editor } from './Editor'
import { NewFields } from './NewFields'
import { ownTypeNames } from './ownTypes'
import { SaveBar } from './SaveBar'
import { hasErrors, useFindings } from './useFindings'
import { useEditSession } from './useEditSession'
import { serverVersionOf, contentOf, isSaved, type EditSession } from './editSession'
import type { TabEdit } from './tabEdit'

interface Props {
  parent: ComponentProps<typeof Page>['parent']
  start: EditSession
  edit: TabEdit
  /** the time of the draft that was restored, Unix ms; null without one */
  restoredAt: number | null
  /** Continues with another draft, by its id. */
  onRestore: (id: string) => void
  /** Called once the draft is removed. */
  onDiscarded: () => void
}

/** Edits a new config. Once the server has it, leads to its page. */
export function NewConfig({ parent, start, edit, restoredAt, onRestore, onDiscarded }: Props) {
  const { t } = useTranslation('configEditor')
  const format = useFormat()
  const plan = usePlanner()
  const drafts = useDrafts()
  const navigate = useNavigate()
  const controller = useEditSession({ config: '', id: edit.id }, start)
  const { session, update, settle } = controller
  const found = useFindings(session.document.value)
  const [applied, setApplied] = useState(false)
  const { name, tags } = session.fresh ?? { name: '', tags: [] }
  const nameProblem = newNameProblem('configName', name.trim())
  const created = useConfig(applied ? name.trim() : '').config
  const isCreated = created !== undefined && isSaved(session, serverVersionOf(created))
  useOnTrue(isCreated, () => {
    update({ base: created ? serverVersionOf(created) : null })
    void drafts.remove(edit.id).then(() => navigate(paths.config(name.trim()), { replace: true }))
  })

  const review = () => {
    const content = contentOf(settle())
    if (!content) return
    // The button may have been pressed before the last text was checked.
    const findings = found.findingsOf(content)
    if (hasErrors(findings)) return
    plan.open({
      changes: [{ kind: 'createConfig', config: name.trim(), note: session.note, content, tags }],
      review: {
        before: nothing,
        after: { note: session.note, content },
        ownTypes: ownTypeNames(findings),
      },
      onApplied: () => setApplied(true),
    })
  }
  const discard = () => void drafts.remove(edit.id).then(onDiscarded)
  return (
    <Page title={t('newTitle')} parent={parent}>
      {restoredAt !== null && (
        <Banner tone="info" action={<Button onClick={discard}>{t('startOver')}</Button>}>
          {t(edit.isCopy ? 'restoredCopy' : 'restored', { time: format.dateTime(restoredAt) })}
        </Banner>
      )}
      <DraftOffers config="" edit={edit} current={nothing} onRestore={onRestore} />
      <NewFields session={session} onChange={update} />
      <Editor controller={controller} found={found} />
      <SaveBar
        session={session}
        findings={found.findings}
        unsaved
        action={t('review.create')}
        reason={nameProblem ? t(name ? `name.${nameProblem}` : 'name.first') : null}
        onDiscard={discard}
        onReview={review}
      />
    </Page>
  )
}

/** What the server has of a new config. */
const nothing = { note: '', content: {} }
