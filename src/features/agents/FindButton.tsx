import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { FindDialog } from './lazy'

interface Props {
  search: AgentFilter
  update: UpdateAgentSearch
  open: boolean
  onOpen: (open: boolean) => void
}

/** The button behind which a list of hosts is pasted. What was typed there stays when its dialog is closed. */
export function FindButton({ search, update, open, onOpen }: Props) {
  const { t } = useTranslation('agents')
  const [draft, setDraft] = useState<string | null>(null)
  const needed = useHasBeenTrue(open)
  return (
    <>
      <Button
        onClick={() => onOpen(true)}
        onPointerEnter={FindDialog.preload}
        onFocus={FindDialog.preload}
      >
        {t('find.open')}
      </Button>
      <Suspense>
        {needed && (
          <FindDialog
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
