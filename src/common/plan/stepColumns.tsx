import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MiddleEllipsis } from '../../ui/layout/MiddleEllipsis'
import { Ago } from '../../ui/layout/Time'
import type { Column } from '../../ui/table/ResourceTable'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import { RunnerStateLabel } from '../resources/RunnerStateLabel'
import type { Step } from '../../domain/plan/model/plan'
import type { StateLabel } from '../../domain/plan/model/assessment'
import styles from './stepColumns.module.css'
import type { StepRow } from './StepTable'

/** What all tables of steps begin with: what it is about, how it stands, how it will. */
export function useStepColumns(applied: boolean, steps: readonly Step[]): Column<StepRow>[] {
  const objects = useMemo(() => steps.some(({ target }) => target.object !== ''), [steps])
  const { t } = useTranslation('plan')
  return useMemo(
    () => [
      {
        key: 'target',
        title: t('columns.target'),
        cell: ({ step: { target } }) => (
          <div className={styles.target}>
            <MiddleEllipsis text={target.name} />
            {target.sub && target.sub !== target.name && <code>{target.sub}</code>}
          </div>
        ),
      },
      ...(objects ? [objectColumn(t('columns.object'))] : []),
      {
        key: 'before',
        title: t(applied ? 'columns.was' : 'columns.before'),
        width: 116,
        cell: ({ step }) => <FaceMark face={step.before} />,
      },
      {
        key: 'after',
        title: t('columns.after'),
        width: 116,
        cell: ({ step }) => (step.skip ? null : <FaceMark face={step.after} />),
      },
    ],
    [t, applied, objects],
  )
}

const objectColumn = (title: string): Column<StepRow> => ({
  key: 'object',
  title,
  cell: ({ step: { target } }) => <MiddleEllipsis text={target.object} />,
})

/** How something stands, in words. */
function FaceMark({ face: { is, value, at } }: { face: StateLabel }) {
  const { t } = useTranslation('plan')
  if (is === 'agent') return <AgentStateLabel state={value ?? ''} />
  if (is === 'runner') return <RunnerStateLabel state={value ?? ''} />
  if (is === 'saved') return at === undefined ? t('face.listed') : <Ago at={at} />
  if (is !== 'text') return t(`face.${is}`)
  if (value === undefined) return t('face.unread')
  return value ? <MiddleEllipsis text={value} /> : t('face.empty')
}
