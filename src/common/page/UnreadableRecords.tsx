import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import {
  deleteRecords,
  findUnreadable,
  type RecordKind,
} from '../../domain/services/unreadableRecords'
import { useStore } from '../../lib/hooks/useStore'
import { Banner } from '../../ui/feedback/Banner'
import { useConsole } from '../consoleContext'

const queryName = 'unreadable records'
/** names that are written out */
const maxNames = 3

/**
 * Names the records of this browser that have an unknown form and are left out, and offers to delete them. Renders nothing
 * where all can be read.
 * @param kinds of interest; all by default
 */
export function UnreadableRecords({ kinds }: { kinds?: readonly RecordKind[] }) {
  const { t } = useTranslation('common')
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  const client = useQueryClient()
  const { data: records = [] } = useQuery({
    queryKey: [queryName, serverId, account, kinds],
    queryFn: () => findUnreadable(serverId, account, kinds),
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  if (records.length === 0) return null
  const names = records
    .slice(0, maxNames)
    .map(({ kind, name }) => t('unreadable.record', { kind: t(`unreadable.${kind}`), name }))
  const remove = async () => {
    await deleteRecords(records).catch(() => undefined)
    // The account and a page may both name them.
    await client.invalidateQueries({ queryKey: [queryName] })
  }
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={() => void remove()}>
          {t('unreadable.delete', { count: records.length })}
        </Button>
      }
    >
      {t('unreadable.text', { count: records.length })} {names.join(', ')}
      {records.length > maxNames && ' …'}
    </Banner>
  )
}
