import { Radio } from 'antd'
import { memo, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Finding } from '../../contract/options/finding'
import type { Path } from '../../lib/json/json'
import { createStore } from '../../lib/store'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { blockingProblem } from './configDocument'
import { EditingContext, noSample } from './EditingContext'
import styles from './Editor.module.css'
import { FindingList } from './FindingList'
import { FormView } from './FormView'
import { JsonView } from './lazy'
import { OwnTypeDialog } from './OwnTypeDialog'
import type { useFindings } from './useFindings'
import { useLinkedParser } from './useLinkedParser'
import type { EditSessionController } from './useEditSession'

interface Props {
  controller: EditSessionController
  found: ReturnType<typeof useFindings>
}

/** Edits a config as a form or as JSON, which are two views of one document, and lists its findings. */
export function Editor({ controller, found }: Props) {
  const { t } = useTranslation(['configEditor', 'common'])
  const { session, set, setText, settle, draftStored } = controller
  const [params, setParams] = useSearchParams()
  const [revealed] = useState(() => createStore<string | null>(null))
  const [target] = useState(() => createStore<{ path: Path } | null>(null))
  const [sample] = useState(() => createStore(noSample))
  const [asked, setAsked] = useState<Finding | null>(null)
  useLinkedParser(controller, target)
  const editing = useMemo(
    () => ({ set, findings: found.byPath, revealed, target, sample, askOwnType: setAsked }),
    [set, found.byPath, revealed, target, sample],
  )
  const asJson = params.get('view') === 'json'
  const switchView = useCallback(
    (json: boolean) => {
      settle()
      revealed.set(null)
      setParams(
        (params) => {
          const next = new URLSearchParams(params)
          if (json) next.set('view', 'json')
          else next.delete('view')
          return next
        },
        { replace: true },
      )
    },
    [settle, revealed, setParams],
  )
  const { document } = session
  const problem = blockingProblem(document)
  const goTo = useCallback(({ path }: Finding) => target.set({ path }), [target])

  return (
    <>
      {!draftStored && <Banner tone="warning">{t('notKept')}</Banner>}
      <div className={styles.bar}>
        <ViewSwitch asJson={asJson} onChange={switchView} />
        <FindingList
          broken={problem !== null || document.value === null}
          findings={found.findings}
          onGo={goTo}
          onOwnType={setAsked}
        />
      </div>
      <EditingContext value={editing}>
        {asJson ? (
          <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
            <JsonView document={document} findings={found.findings} onTextChange={setText} />
          </Suspense>
        ) : document.value && !problem ? (
          <FormView value={document.value} />
        ) : (
          <Banner tone="error">{t(problem ? 'invalidJson' : 'notAnObject')}</Banner>
        )}
      </EditingContext>
      <OwnTypeDialog
        finding={asked}
        onConfirm={found.confirmOwnType}
        onClose={() => setAsked(null)}
      />
    </>
  )
}

interface ViewProps {
  asJson: boolean
  onChange: (json: boolean) => void
}

const ViewSwitch = memo(function ViewSwitch({ asJson, onChange }: ViewProps) {
  const { t } = useTranslation('configEditor')
  return (
    <Radio.Group
      aria-label={t('view.label')}
      optionType="button"
      buttonStyle="solid"
      value={asJson ? 'json' : 'form'}
      options={[
        { value: 'form', label: t('view.form') },
        { value: 'json', label: t('view.json') },
      ]}
      onChange={({ target }) => onChange(target.value === 'json')}
    />
  )
})
