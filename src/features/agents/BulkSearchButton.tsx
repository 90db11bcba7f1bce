import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { BulkSearchDialog } from './lazy'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
  open: boolean
  onOpen: (open: boolean) => void
}

/** Opens the dialog of the bulk search and keeps the text typed there while it is closed. */
export function BulkSearchButton({ search, update, open, onOpen }: Props) {
  const { t } = useTranslation('agents')
  const [draft, setDraft] = useState<string | null>(null)
  const needed = useHasBeenTrue(open)
  return (
    <>
      <Button
        onClick={() => onOpen(true)}
        onPointerEnter={BulkSearchDialog.preload}
        onFocus={BulkSearchDialog.preload}
      >
        {t('bulkSearch.open')}
      </Button>
      <Suspense>
        {needed && (
          <BulkSearchDialog
            search={search}
            update={update}
            open={open}
            onClose={() => onOpen(false)}
            draft={draft}
            onDraft={setDraft}
          />
        )}
      </Suspense>
    </>
  )
}
