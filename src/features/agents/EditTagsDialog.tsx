import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOf } from '../../api/query'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import { selectedIds, type Selection } from '../../domain/plan/model/selection'
import { usePlanner } from '../../common/plan/usePlanner'
import { readAgents } from '../../domain/plan/planning/read'
import { TagSelect } from '../../common/pickers/TagSelect'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import styles from './EditTagsDialog.module.css'
import { tagChanges, nextTagEdit, countTags, type TagCount, type TagEdit } from './tagEdits'

interface Props {
  selection: Selection
  open: boolean
  onClose: () => void
}

/** Adds tags to the selected agents and removes them: a checkbox for each tag that any of the agents has. */
export function EditTagsDialog({ selection, open, onClose }: Props) {
  const { t } = useTranslation(['agentPlans', 'agents', 'common'])
  const plan = usePlanner()
  const [edits, setEdits] = useState<ReadonlyMap<string, TagEdit>>(new Map())
  const ids = useMemo(() => selectedIds(selection), [selection])
  const agents = useQuery({
    queryKey: ['tags of', selection.is, ids],
    queryFn: async ({ meta, signal }) => {
      const snapshot = emptySnapshot()
      const options = { call: callOf(meta), signal, snapshot }
      // Resolving the filter reads its agents into the snapshot, with fewer requests than one for each agent.
      if (selection.is === 'matching') await selection.resolveSelection(options)
      await readAgents(ids, snapshot, options)
      // The snapshot may hold agents that are not selected.
      return ids.flatMap((id) => snapshot.agents.get(id) ?? [])
    },
    enabled: open,
    gcTime: 0,
    structuralSharing: false,
  })
  const agentCount = agents.data?.length ?? 0
  const counts = useMemo(() => countTags(agents.data ?? []), [agents.data])
  const present = new Set(counts.map(({ name }) => name))
  const added = [...edits.keys()].filter((name) => !present.has(name))
  const rows = [...counts, ...added.map((name): TagCount => ({ name, count: 0 }))]

  const setEdit = (name: string, next: TagEdit | undefined) => {
    const changed = new Map(edits)
    if (next) changed.set(name, next)
    else changed.delete(name)
    setEdits(changed)
  }
  const review = () => {
    plan.open({ selection, changes: (now) => tagChanges(edits, now) })
    onClose()
    setEdits(new Map())
  }
  return (
    <Dialog
      open={open}
      title={t('editTags.title', { count: ids.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            primary
            reason={edits.size === 0 ? t('editTags.none') : null}
            onAction={review}
          >
            {t('editTags.review')}
          </ActionButton>
        </>
      }
    >
      <QueryBoundary query={agents} what={t('agents:list')}>
        {agents.isPending && <TableSkeleton label={t('common:loading')} />}
        <ul className={styles.tags}>
          {rows.map(({ name, count }) => {
            const edit = edits.get(name)
            const all = edit ? edit === 'add' : count === agentCount
            return (
              <li key={name}>
                <Checkbox
                  checked={all}
                  indeterminate={!edit && count > 0 && count < agentCount}
                  onChange={() => setEdit(name, nextTagEdit(edit, count, agentCount))}
                >
                  {name}
                </Checkbox>
                <span className={styles.share}>
                  {edit ? t(`editTags.${edit}`) : t('editTags.share', { count, of: agentCount })}
                </span>
              </li>
            )
          })}
        </ul>
        {agents.data && rows.length === 0 && <p>{t('editTags.untagged')}</p>}
        <div className={styles.add}>
          <span>{t('editTags.another')}</span>
          <TagSelect value="" onChange={(name) => name && setEdit(name, 'add')} />
        </div>
        <p className={styles.help}>{t('editTags.help')}</p>
      </QueryBoundary>
    </Dialog>
  )
}
