import { Button } from 'antd'
import { Suspense, useMemo, useState, type ComponentProps, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Config } from '../../contract/configs'
import { QueryBoundary, type QueryStatus } from '../../common/page/QueryBoundary'
import { Page } from '../../common/page/Page'
import { usePlanner } from '../../common/plan/usePlanner'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { sameAsWritten } from '../../lib/json/jsonLayout'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useOnChange } from '../../lib/hooks/useOnChange'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useFormat } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import { DraftOffers } from './DraftOffers'
import { Editor } from './Editor'
import { NoteField } from './NoteField'
import { MergePanel } from './lazy'
import { OtherEditors } from './OtherEditors'
import { ownTypeNames } from './ownTypes'
import { SaveBar } from './SaveBar'
import { hasErrors, useFindings } from './useFindings'
import { useEditSession } from './useEditSession'
import {
  contentOf,
  hasDiverged,
  isUnsaved,
  rebased,
  restoreSession,
  serverVersionOf,
  startSession,
  type EditSession,
  type ServerVersion,
} from './editSession'
import type { TabEdit } from './tabEdit'

interface Props {
  title: string
  parent: ComponentProps<typeof Page>['parent']
  config: Config
  edit: TabEdit
  /** Continues with another draft, by its id. */
  onRestore: (id: string) => void
  /** shown beside the title */
  actions: ReactNode
  /** The server no longer lists the config. */
  gone: boolean
  /** Reads the version that the server has now; null when it could not be read. */
  readCurrent: () => Promise<ServerVersion | null>
  /** the status of the query that reads the config */
  status: QueryStatus
}

/** Edits a config that the server has. It is read again before it is saved, and merged when others changed it. */
export function EditConfig({
  title,
  parent,
  actions,
  config,
  edit,
  onRestore,
  gone,
  readCurrent,
  status,
}: Props) {
  const { t } = useTranslation('configEditor')
  const format = useFormat()
  const plan = usePlanner()
  const now = useMemo(() => serverVersionOf(config), [config])
  const { draft } = edit
  const [start] = useState(() => (draft ? restoreSession(draft, now) : startSession(now)))
  const controller = useEditSession({ config: config.name, id: edit.id }, start)
  const { session, update, settle } = controller
  const found = useFindings(session.document.value)
  const [discarded, setDiscarded] = useState<EditSession | null>(null)
  const [merging, setMerging] = useState(false)
  const everMerging = useHasBeenTrue(merging)
  useOnChange(now, () => update((session) => rebased(session, now)))

  const unsaved = isUnsaved(session)
  // A confirmation that the agents have a type holds for one edit.
  useOnTrue(!unsaved, found.forgetOwnTypes)
  // Discarded changes are offered until the next edit, which may be saved.
  useOnTrue(unsaved, () => setDiscarded(null))
  const diverged = unsaved && hasDiverged(session, now)
  const review = (session: EditSession, now: ServerVersion) => {
    const content = contentOf(session)
    if (!content) return
    // The button may have been pressed before the last text was checked.
    const findings = found.findingsOf(content)
    if (hasErrors(findings)) return
    const { note } = session
    const opened = versionDigest(now)
    plan.open({
      changes: [{ kind: 'saveConfig', config: config.name, note, content, opened }],
      review: {
        before: now,
        after: { note, content },
        ownTypes: ownTypeNames(findings),
        // A change of the note alone restarts no runners, so a staged rollout is not offered.
        ...(!sameAsWritten(now.content, content) && {
          staged: {
            config: config.name,
            note,
            content,
            onLeave: () => update(startSession(now)),
          },
        }),
      },
    })
  }
  const readAndReview = async () => {
    const current = await readCurrent()
    // The session is settled after the response, so that text typed meanwhile is included.
    const settled = settle()
    if (!current) return
    const session = rebased(settled, current)
    if (hasDiverged(session, current)) setMerging(true)
    else review(session, current)
  }

  return (
    <Page title={title} parent={parent} actions={actions}>
      <QueryBoundary status={status} what={t('one')}>
        {gone && <Banner tone="warning">{t('gone')}</Banner>}
        {diverged && (
          <Banner
            tone="warning"
            action={<Button onClick={() => setMerging(true)}>{t('merge.open')}</Button>}
          >
            {t('changedOnServer', {
              time: now.at === null ? t('unknownTime') : format.dateTime(now.at),
            })}
          </Banner>
        )}
        <OtherEditors config={config.name} edit={edit} />
        {draft && unsaved && isUnchanged(session, start) && (
          <Banner tone="info">
            {t(edit.isCopy ? 'restoredCopy' : 'restored', {
              time: format.dateTime(draft.changedAt),
            })}
          </Banner>
        )}
        <DraftOffers config={config.name} edit={edit} current={now} onRestore={onRestore} />
        {discarded && !unsaved && (
          <Banner
            tone="info"
            action={
              <Button
                onClick={() => {
                  update(discarded)
                  setDiscarded(null)
                }}
              >
                {t('undo')}
              </Button>
            }
          >
            {t('discarded')}
          </Banner>
        )}
        <NoteField note={session.note} onChange={update} />
        <Editor controller={controller} found={found} />
        <SaveBar
          session={session}
          findings={found.findings}
          unsaved={unsaved}
          action={t('review.open')}
          onDiscard={() => {
            setDiscarded(session)
            update(startSession(now))
          }}
          onReview={readAndReview}
        />
        <Suspense>
          {everMerging && (
            <MergePanel
              open={merging}
              session={session}
              now={now}
              onClose={() => setMerging(false)}
              onMerged={(merged) => {
                update(merged)
                setMerging(false)
              }}
            />
          )}
        </Suspense>
      </QueryBoundary>
    </Page>
  )
}

/** Whether nothing was written since the start of the session. */
const isUnchanged = ({ document }: EditSession, start: EditSession) =>
  document.text === start.document.text && document.edits.length === 0
