import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../contract/tags'
import { usePlanner } from '../../common/plan/usePlanner'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Banner } from '../../ui/feedback/Banner'
import { Dialog } from '../../ui/panel/Dialog'

interface Props {
  tag: Tag
  open: boolean
  onClose: () => void
}

/**
 * Edits the note of a tag. The input is kept until the plan is applied, with the note from which it began: another user's
 * note is shown and not overwritten.
 */
export function NoteDialog({ tag, open, onClose }: Props) {
  const { t } = useTranslation(['tags', 'common'])
  const plan = usePlanner()
  const id = useId()
  const [draft, setDraft] = useState<{ note: string; opened: string } | null>(null)
  const note = draft?.note ?? tag.note
  const opened = draft?.opened ?? tag.note
  const review = () => {
    plan.open({
      changes: [{ kind: 'noteTag', tag: tag.name, note: note.trim(), opened }],
      onApplied: () => setDraft(null),
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('note.title', { name: tag.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            primary
            reason={
              note.trim() === tag.note
                ? t('note.same')
                : opened === tag.note
                  ? null
                  : t('note.changedFirst')
            }
            onAction={review}
          >
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <label htmlFor={id}>{t('columns.note')}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={3}
        value={note}
        onChange={({ target }) => setDraft({ note: target.value, opened })}
      />
      {opened !== tag.note && (
        <Banner
          tone="warning"
          action={
            <>
              <Button onClick={() => setDraft(null)}>{t('note.takeTheirs')}</Button>
              <Button onClick={() => setDraft({ note, opened: tag.note })}>
                {t('note.keepMine')}
              </Button>
            </>
          }
        >
          {t('note.changed', { note: tag.note })}
        </Banner>
      )}
    </Dialog>
  )
}
