import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useGrokStore, type Bench } from './grokStore'
import { Page } from '../../common/page/Page'
import { useWhen } from '../../lib/hooks/useWhen'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { startOf, type Arrival } from './arrival'
import { useAsked } from './asking'
import styles from './Workbench.module.css'
import { Workbench } from './Workbench'

/** Patterns are made and tried here: what is on the bench stays in this browser, or comes with a link. */
export function GrokPage() {
  const { t } = useTranslation(['grok', 'common'])
  const location = useLocation()
  const navigate = useNavigate()
  const store = useGrokStore()
  const here: Arrival = { hash: location.hash, state: location.state }
  const brings = here.hash !== '' || here.state !== null
  const [{ arrival, nth }, arrive] = useState({ arrival: here, nth: 0 })
  if (brings && (arrival.hash !== here.hash || arrival.state !== here.state))
    arrive({ arrival: here, nth: nth + 1 })
  // What it brought is on the bench now: the next reload shows the bench.
  useWhen(brings, () => void navigate({ search: location.search }, { replace: true, state: null }))
  const { data: start } = useAsked({
    key: ['start', nth],
    ask: () => startOf(arrival, store),
    keep: false,
  })
  /** What was done about the bench before: taken back, or (null) let go. */
  const [done, setDone] = useState<{ nth: number; bench: Bench | null } | null>(null)
  const settled = done?.nth === nth
  const back = settled ? done.bench : null
  const settle = (bench: Bench | null) => {
    void store.keepBefore(null)
    if (bench) void store.keep(bench)
    setDone({ nth, bench })
  }
  return (
    <>
      {!start ? (
        <Page title={t('title')}>
          <TableSkeleton label={t('common:loading')} />
        </Page>
      ) : (
        <Workbench key={`${nth} ${back ? 'back' : ''}`} start={back ?? start.bench}>
          {start.broken && <Banner tone="error">{t('arrived.broken')}</Banner>}
          {start.before && !settled && (
            <Banner
              tone="info"
              action={
                <span className={styles.choice}>
                  <Button size="small" onClick={() => settle(start.before)}>
                    {t('arrived.back')}
                  </Button>
                  <Button size="small" type="text" onClick={() => settle(null)}>
                    {t('arrived.dismiss')}
                  </Button>
                </span>
              }
            >
              {t('arrived.by')}
            </Banner>
          )}
        </Workbench>
      )}
    </>
  )
}
