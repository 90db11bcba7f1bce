import { Button } from 'antd'
import { Suspense, useMemo, useState, type ComponentProps, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Config } from '../../contract/configs'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import type { Draft } from '../../domain/drafts/drafts'
import { Page } from '../../common/page/Page'
import { usePlanner } from '../../common/plan/usePlanner'
import { sameJson } from '../../lib/json/json'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useWhenChanged } from '../../lib/hooks/useWhenChanged'
import { useFormat } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import { Editor } from './Editor'
import { NoteField } from './NoteField'
import { MergePanel } from './lazy'
import { SaveBar } from './SaveBar'
import { useFindings } from './useFindings'
import { useWork } from './useWork'
import {
  baseOf,
  beginWith,
  contentOf,
  followed,
  isMoved,
  isUnsaved,
  workOf,
  type Base,
  type Work,
} from './work'

interface Props {
  title: string
  parent: ComponentProps<typeof Page>['parent']
  config: Config
  draft: Draft | null
  /** beside the title */
  actions: ReactNode
  /** The server does not list it any more. */
  gone: boolean
  /** What the server has by now; null: it could not be read. */
  readAgain: () => Promise<Base | null>
  problem: ComponentProps<typeof QueryBoundary>['of']
}

/** The work on a config that the server has: edited here, looked at again before it is saved, merged if others changed it. */
export function EditConfig({
  title,
  parent,
  actions,
  config,
  draft,
  gone,
  readAgain,
  problem,
}: Props) {
  const { t } = useTranslation('configEditor')
  const format = useFormat()
  const plan = usePlanner()
  const now = useMemo(() => baseOf(config), [config])
  const [start] = useState(() => (draft ? workOf(draft, now) : beginWith(now)))
  const working = useWork(config.name, start)
  const { work, change, readNow } = working
  const found = useFindings(work.document.value)
  const [discarded, setDiscarded] = useState<Work | null>(null)
  const [merging, setMerging] = useState(false)
  const mergeWanted = useHasBeenTrue(merging)
  const [asked, setAsked] = useState<Base | null>(null)
  useWhenChanged(now, () => change((work) => followed(work, now)))

  const unsaved = isUnsaved(work)
  const moved = unsaved && isMoved(work, now)
  const review = (now: Base) => {
    const content = contentOf(work)
    if (!content) return
    const { note } = work
    const base = now.at ?? undefined
    plan.open({
      changes: [{ kind: 'saveConfig', config: config.name, note, content, base }],
      review: {
        before: now,
        after: { note, content },
        // A change of the note alone restarts nothing.
        ...(!sameJson(now.content, content) && {
          staged: {
            config: config.name,
            note,
            content,
            onLeave: () => change(beginWith(now)),
          },
        }),
      },
    })
  }
  // By then what was typed last has been read, too.
  useWhenChanged(asked, () => {
    if (!asked) return
    if (isMoved(work, asked)) setMerging(true)
    else review(asked)
  })

  return (
    <Page title={title} parent={parent} actions={actions}>
      <QueryBoundary of={problem} what={t('one')}>
        {gone && <Banner tone="warning">{t('gone')}</Banner>}
        {moved && (
          <Banner
            tone="warning"
            action={<Button onClick={() => setMerging(true)}>{t('merge.open')}</Button>}
          >
            {t('moved', { time: now.at === null ? t('unknownTime') : format.moment(now.at) })}
          </Banner>
        )}
        {draft && unsaved && isAt(work, start) && (
          <Banner tone="info">{t('restored', { time: format.moment(draft.changedAt) })}</Banner>
        )}
        {discarded && !unsaved && (
          <Banner
            tone="info"
            action={
              <Button
                onClick={() => {
                  change(discarded)
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
        <NoteField note={work.note} onChange={change} />
        <Editor working={working} found={found} />
        <SaveBar
          work={work}
          findings={found.findings}
          unsaved={unsaved}
          action={t('review.open')}
          onDiscard={() => {
            setDiscarded(work)
            change(beginWith(now))
          }}
          onReview={async () => {
            readNow()
            setAsked(await readAgain())
          }}
        />
        <Suspense>
          {mergeWanted && (
            <MergePanel
              open={merging}
              work={work}
              now={now}
              onClose={() => setMerging(false)}
              onMerged={(merged) => {
                change(merged)
                setMerging(false)
              }}
            />
          )}
        </Suspense>
      </QueryBoundary>
    </Page>
  )
}

/** Nothing was written since. */
const isAt = ({ document }: Work, start: Work) =>
  document.text === start.document.text && document.edits.length === 0
