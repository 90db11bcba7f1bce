import { Select } from 'antd'
import { useId } from 'react'
import { sizedScenarios, type WorldChoice } from '../../mocks/demo/levers'
import { scenarioNames } from '../contract/scenarios'
import { useFormat } from '../ui/useFormat'
import type { Lab } from './createLab'
import styles from './Lab.module.css'
import { useDemoTexts } from './useDemoTexts'

const sizes = [10, 240, 1000, 10_000, 100_000]

/** What makes a world: its scenario, and the size of its fleet where the scenario leaves it open. */
export function WorldFields({ lab }: { lab: Lab }) {
  const { t } = useDemoTexts()
  const format = useFormat()
  const [scenarioId, agentsId] = [useId(), useId()]
  const { choice, levers } = lab.world
  const isSized = sizedScenarios.includes(choice.scenario)
  const restart = (change: Partial<WorldChoice>) =>
    void lab.restart({ ...choice, ...change }, levers.get())
  return (
    <fieldset className={styles.group}>
      <legend>{t('world')}</legend>
      <div className={styles.field}>
        <label htmlFor={scenarioId}>{t('scenario')}</label>
        <Select
          id={scenarioId}
          className={styles.select}
          value={choice.scenario}
          options={scenarioNames.map((value) => ({ value, label: t(`scenarios.${value}`) }))}
          onChange={(scenario) => restart({ scenario })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={agentsId}>{t('agents')}</label>
        <Select
          id={agentsId}
          className={styles.select}
          disabled={!isSized}
          value={isSized ? choice.agents : undefined}
          placeholder={t('fixedSize')}
          options={[...new Set([...sizes, choice.agents])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, label: format.number(value) }))}
          onChange={(agents) => restart({ agents })}
        />
      </div>
      <p className={styles.help}>{t('worldHelp')}</p>
    </fieldset>
  )
}
