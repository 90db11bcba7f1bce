import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOf } from '../../api/query'
import { QueryBoundary, faceOf } from '../../common/page/QueryBoundary'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import { selectedIds, type Selection } from '../../domain/plan/model/selection'
import { usePlanner } from '../../common/plan/usePlanner'
import { readAgents } from '../../domain/plan/planning/read'
import { TagSelect } from '../../common/pickers/TagSelect'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import styles from './TagsDialog.module.css'
import { changesOf, nextWish, sharesOf, type TagShare, type Wish } from './tagWishes'

interface Props {
  picked: Selection
  open: boolean
  onClose: () => void
}

/** The tags of what is chosen: all, some or none of the agents have each, and may have it hereafter. */
export function TagsDialog({ picked, open, onClose }: Props) {
  const { t } = useTranslation(['agentPlans', 'agents', 'common'])
  const plan = usePlanner()
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map())
  const ids = useMemo(() => selectedIds(picked), [picked])
  const agents = useQuery({
    queryKey: ['tags of', picked.is, ids],
    queryFn: async ({ meta, signal }) => {
      const known = emptySnapshot()
      const options = { call: callOf(meta), signal, known }
      // Where a filter says which they are, it reads fewer than the whole fleet.
      if (picked.is === 'matching') await picked.resolveSelection(options)
      await readAgents(ids, known, options)
      // A list that was read whole holds others too.
      return ids.flatMap((id) => known.agents.get(id) ?? [])
    },
    enabled: open,
    gcTime: 0,
    structuralSharing: false,
  })
  const of = agents.data?.length ?? 0
  const shares = useMemo(() => sharesOf(agents.data ?? []), [agents.data])
  const known = new Set(shares.map(({ name }) => name))
  const added = [...wishes.keys()].filter((name) => !known.has(name))
  const rows = [...shares, ...added.map((name): TagShare => ({ name, count: 0 }))]

  const wish = (name: string, next: Wish | undefined) => {
    const changed = new Map(wishes)
    if (next) changed.set(name, next)
    else changed.delete(name)
    setWishes(changed)
  }
  const review = () => {
    plan.open({ selection: picked, changes: (now) => changesOf(wishes, now) })
    onClose()
    setWishes(new Map())
  }
  return (
    <Dialog
      open={open}
      title={t('tagsOf.title', { count: ids.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            primary
            reason={wishes.size === 0 ? t('tagsOf.none') : null}
            onAction={review}
          >
            {t('tagsOf.review')}
          </ActionButton>
        </>
      }
    >
      <QueryBoundary of={faceOf(agents)} what={t('agents:list')}>
        {agents.isPending && <TableSkeleton label={t('common:loading')} />}
        <ul className={styles.tags}>
          {rows.map((share) => {
            const { name, count } = share
            const wanted = wishes.get(name)
            const all = wanted ? wanted === 'add' : count === of
            return (
              <li key={name}>
                <Checkbox
                  checked={all}
                  indeterminate={!wanted && count > 0 && count < of}
                  onChange={() => wish(name, nextWish(wanted, share, of))}
                >
                  {name}
                </Checkbox>
                <span className={styles.share}>
                  {wanted ? t(`tagsOf.${wanted}`) : t('tagsOf.share', { count, of })}
                </span>
              </li>
            )
          })}
        </ul>
        {agents.data && rows.length === 0 && <p>{t('tagsOf.untagged')}</p>}
        <div className={styles.add}>
          <span>{t('tagsOf.another')}</span>
          <TagSelect value="" onChange={(name) => name && wish(name, 'add')} />
        </div>
        <p className={styles.help}>{t('tagsOf.help')}</p>
      </QueryBoundary>
    </Dialog>
  )
}
