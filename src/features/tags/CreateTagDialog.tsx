import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/query'
import { newNameProblem } from '../../contract/names'
import { tags } from '../../contract/tags'
import { AgentTablePicker } from '../../common/pickers/AgentTablePicker'
import { NameTablePicker } from '../../common/pickers/NameTablePicker'
import type { Change } from '../../domain/plan/model/changes'
import { selectedIds } from '../../domain/plan/model/selection'
import { usePlanner } from '../../common/plan/usePlanner'
import { createSelectionStore, selectionSize } from '../../common/list/listSelection'
import { useStore } from '../../lib/hooks/useStore'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import styles from './CreateTagDialog.module.css'

interface Props {
  open: boolean
  onClose: () => void
}

/** Creates a tag with its configs and agents. The input is kept until the plan is applied. */
export function CreateTagDialog({ open, onClose }: Props) {
  const { t } = useTranslation(['tags', 'common'])
  const plan = usePlanner()
  const call = useCall()
  const id = useId()
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [configs] = useState(createSelectionStore)
  const [agents] = useState(createSelectionStore)
  const counts = {
    configs: selectionSize(useStore(configs)),
    agents: selectionSize(useStore(agents)),
  }

  const clear = () => {
    setName('')
    setNote('')
    configs.clear()
    agents.clear()
  }
  const review = async () => {
    const nameProblem = newNameProblem('tagName', name.trim())
    if (nameProblem) return setProblem(t(`create.problem.${nameProblem}`))
    setBusy(true)
    // When the server does not answer, the plan shows that the name is taken.
    const taken = await call(tags.list, { query: { name: name.trim(), agents: false } })
      .then(({ rows }) => rows.some((tag) => tag.name === name.trim()))
      .catch(() => false)
    setBusy(false)
    if (taken) return setProblem(t('create.problem.taken'))
    plan.open({
      // Each agent is a change of its own, so that each has its own outcome.
      changes: [
        {
          kind: 'createTag',
          tag: name.trim(),
          note: note.trim(),
          configs: selectedIds(configs.get()),
        },
        ...selectedIds(agents.get()).map((agent): Change => ({
          kind: 'addTag',
          tag: name.trim(),
          agent,
        })),
      ],
      onApplied: clear,
    })
    onClose()
  }
  return (
    <Dialog
      open={open}
      width={640}
      title={t('create.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton primary busy={busy} onAction={() => void review()}>
            {t('review')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <label htmlFor={`${id}-name`}>{t('columns.name')}</label>
        <Input
          id={`${id}-name`}
          autoFocus
          value={name}
          status={problem ? 'error' : undefined}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            setName(target.value)
            setProblem(null)
          }}
        />
        <p id={`${id}-help`} className={problem ? styles.problem : styles.help}>
          {problem ?? t('create.nameHelp')}
        </p>
        <label htmlFor={`${id}-note`}>{t('columns.note')}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={2}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <details>
          <summary>{t('create.configs', { count: counts.configs })}</summary>
          <NameTablePicker kind="configs" selection={configs} />
        </details>
        <details>
          <summary>{t('create.agents', { count: counts.agents })}</summary>
          <AgentTablePicker selection={agents} />
        </details>
      </div>
    </Dialog>
  )
}
