import { Suspense, useState } from 'react'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { BulkSearchDialog } from './lazy'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
  open: boolean
  onClose: () => void
}

/** The dialog of the bulk search, loaded when it is first opened. It keeps the text typed there while it is closed. */
export function BulkSearch({ open, ...props }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const needed = useHasBeenTrue(open)
  return (
    <Suspense>
      {needed && <BulkSearchDialog {...props} open={open} draft={draft} onDraft={setDraft} />}
    </Suspense>
  )
}
