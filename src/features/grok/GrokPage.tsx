import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { GrokClientContext, useConsoleGrokClient } from './grokClient'
import { useGrokStore, type WorkbenchState } from './grokStore'
import { Page } from '../../common/page/Page'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { loadInitialState, type Incoming } from './initialState'
import { useLocalQuery } from './useLocalQuery'
import styles from './Workbench.module.css'
import { Workbench } from './Workbench'

/** The grok workbench, opened with the state that a link carries or else with the one stored in this browser. */
export function GrokPage() {
  const { t } = useTranslation(['grok', 'common'])
  const location = useLocation()
  const navigate = useNavigate()
  const store = useGrokStore()
  const grokClient = useConsoleGrokClient()
  const here: Incoming = { hash: location.hash, state: location.state }
  const carriesState = here.hash !== '' || here.state !== null
  /** `visit` counts the states that links brought while the page was open. */
  const [{ incoming, visit }, setIncoming] = useState({ incoming: here, visit: 0 })
  if (carriesState && (incoming.hash !== here.hash || incoming.state !== here.state))
    setIncoming({ incoming: here, visit: visit + 1 })
  // The incoming state is stored, so a reload of the plain address shows it again.
  useOnTrue(
    carriesState,
    () => void navigate({ search: location.search }, { replace: true, state: null }),
  )
  const { data: initial } = useLocalQuery({
    key: ['initial state', visit],
    load: () => loadInitialState(incoming, store),
    keepPrevious: false,
  })
  /** The user's decision about the replaced state: the state that was restored, or null after dismissing it. */
  const [decision, setDecision] = useState<{
    visit: number
    restored: WorkbenchState | null
  } | null>(null)
  const isDecided = decision?.visit === visit
  const restored = isDecided ? decision.restored : null
  const decide = (restored: WorkbenchState | null) => {
    // The offer ends once the restored state is stored, since the page may be left before.
    const saved = restored ? store.save(restored) : Promise.resolve(true)
    void saved.then(async (isStored) => {
      if (isStored) await store.saveReplaced(null)
    })
    setDecision({ visit, restored })
  }
  if (!initial || !grokClient)
    return (
      <Page title={t('title')}>
        <TableSkeleton label={t('common:loading')} />
      </Page>
    )
  return (
    <GrokClientContext value={grokClient}>
      <Workbench key={`${visit} ${restored ? 'restored' : ''}`} initial={restored ?? initial.state}>
        {initial.broken && <Banner tone="error">{t('incoming.broken')}</Banner>}
        {initial.replaced && !isDecided && (
          <Banner
            tone="info"
            action={
              <span className={styles.choice}>
                <Button size="small" onClick={() => decide(initial.replaced)}>
                  {t('incoming.restore')}
                </Button>
                <Button size="small" type="text" onClick={() => decide(null)}>
                  {t('incoming.dismiss')}
                </Button>
              </span>
            }
          >
            {t('incoming.replaced')}
          </Banner>
        )}
      </Workbench>
    </GrokClientContext>
  )
}
