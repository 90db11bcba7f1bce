import { Button, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { PanelButton } from '../../ui/PanelButton'
import { ProgressLine } from '../../ui/ProgressLine'
import { Typed } from './LineFields'
import panel from './Panel.module.css'
import styles from './FieldsTable.module.css'
import { lookStyle } from './looks'
import { useExport } from './useExport'
import type { Workbench } from './useWorkbench'

interface Props {
  of: Workbench
}

/** Lines as rows and fields as columns: raw, or as a runner sends them. */
export function FieldsTable({ of }: Props) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const [kind, setKind] = useState<'raw' | 'typed'>('raw')
  const { exporting, start, cancel } = useExport(of)
  const { inSight, taken } = of.sight
  const names = useMemo(() => [...of.looks.keys()], [of.looks])
  return (
    <>
      <div className={styles.tools}>
        <Radio.Group
          optionType="button"
          size="small"
          aria-label={t('fields.kind')}
          value={kind}
          options={(['raw', 'typed'] as const).map((value) => ({
            value,
            label: t(`fields.${value}`),
          }))}
          onChange={({ target }) => setKind(target.value === 'typed' ? 'typed' : 'raw')}
        />
        {exporting ? (
          <ProgressLine
            text={t('fields.exporting', exporting)}
            share={exporting.done / Math.max(1, exporting.total)}
            onCancel={cancel}
          />
        ) : (
          <PanelButton label={t('fields.export')}>
            <div className={panel.panel}>
              <p>{t('fields.exportHelp', { count: of.run.outcome?.matched ?? 0 })}</p>
              <Button onClick={() => start('csv', kind)}>CSV</Button>
              <Button onClick={() => start('json', kind)}>JSON</Button>
            </div>
          </PanelButton>
        )}
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('fields.label')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('fields.line')}</th>
              {names.map((name) => {
                const look = of.looks.get(name)
                return (
                  <th key={name} scope="col">
                    {look && (
                      <span aria-hidden className={styles.letter} style={lookStyle(look)}>
                        {look.letter}
                      </span>
                    )}
                    {name}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {inSight.map((place) => (
              <tr key={place}>
                <td>{format.number(place + 1)}</td>
                {names.map((name) => {
                  const field = taken.get(place)?.fields.find((one) => one.name === name)
                  return (
                    <td key={name}>
                      {field &&
                        (kind === 'raw' ? <code>{field.value}</code> : <Typed field={field} />)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
