import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useGrokStore, type Bench } from '../../fleet/grokStore'
import { Page } from '../../fleet/Page'
import { useWhen } from '../../lib/useWhen'
import { Strip } from '../../ui/Strip'
import { TableSkeleton } from '../../ui/TableSkeleton'
import { startOf, type Arrival } from './arrival'
import { useAsked } from './asking'
import { Workbench } from './Workbench'

/** Patterns are made and tried here: what is on the bench stays in this browser, or comes with a link. */
export function Component() {
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
  const [taken, take] = useState<{ nth: number; bench: Bench } | null>(null)
  const back = taken?.nth === nth ? taken.bench : null
  return (
    <Page title={t('title')}>
      {!start ? (
        <TableSkeleton label={t('common:loading')} />
      ) : (
        <>
          {start.broken && <Strip tone="error">{t('arrived.broken')}</Strip>}
          {start.before && !back && (
            <Strip
              tone="info"
              action={
                <Button
                  size="small"
                  onClick={() => start.before && take({ nth, bench: start.before })}
                >
                  {t('arrived.back')}
                </Button>
              }
            >
              {t('arrived.by')}
            </Strip>
          )}
          <Workbench key={`${nth} ${back ? 'back' : ''}`} start={back ?? start.bench} />
        </>
      )}
    </Page>
  )
}
