import { Radio, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../common/consoleContext'
import { useRefreshInterval } from '../common/page/PageRefresh'
import { localTimeZone, timeZones } from '../lib/time/timeZones'
import { RefreshInterval } from '../ui/feedback/RefreshControl'
import { useShellContext } from './shellContext'
import styles from './PreferencesPanel.module.css'
import { useLanguage } from './useLanguage'

/** Language, theme, density, rows, time zone and automatic refreshes, which the browser remembers. */
export function PreferencesPanel() {
  const { t } = useTranslation(['shell', 'common'])
  const [language, changeLanguage] = useLanguage()
  const { settings, controls } = useShellContext()
  const zoneId = useId()
  const [preferences, remember] = usePreferences()
  const { theme = settings.theme, density = 'comfortable', timeZone = '' } = preferences
  const { rowPress = 'opens' } = preferences
  return (
    <>
      {!controls.isLocaleLocked && (
        <RadioField
          label={t('preferences.language')}
          value={language}
          options={[
            ['en', 'English'],
            ['zh', '中文'],
          ]}
          onChange={changeLanguage}
        />
      )}
      {!controls.isThemeLocked && (
        <RadioField
          label={t('preferences.theme')}
          value={theme}
          options={[
            ['system', t('preferences.system')],
            ['light', t('preferences.light')],
            ['dark', t('preferences.dark')],
          ]}
          onChange={(theme) => remember({ theme })}
        />
      )}
      <RadioField
        label={t('preferences.density')}
        value={density}
        options={[
          ['comfortable', t('preferences.comfortable')],
          ['compact', t('preferences.compact')],
        ]}
        onChange={(density) => remember({ density })}
      />
      <RadioField
        label={t('preferences.rowPress')}
        value={rowPress}
        options={[
          ['opens', t('preferences.opens')],
          ['nothing', t('preferences.nothing')],
        ]}
        onChange={(rowPress) => remember({ rowPress })}
      />
      <div>
        <label htmlFor={zoneId} className={styles.label}>
          {t('preferences.timeZone')}
        </label>
        <Select
          id={zoneId}
          className={styles.select}
          showSearch
          value={timeZone}
          onChange={(name) => remember({ timeZone: name || undefined })}
          options={[
            { value: '', label: t('preferences.localZone', { zone: localTimeZone() }) },
            ...timeZones().map((name) => ({ value: name, label: name })),
          ]}
        />
      </div>
      <div>
        <div className={styles.label}>{t('common:autoRefresh')}</div>
        <RefreshInterval
          interval={useRefreshInterval() / 1000}
          onInterval={(refresh) => remember({ refresh })}
        />
      </div>
    </>
  )
}

interface RadioFieldProps<Value extends string> {
  label: string
  value: Value
  options: [Value, string][]
  onChange: (value: Value) => void
}

/** A labelled group of radio buttons. */
function RadioField<Value extends string>({
  label,
  value,
  options,
  onChange,
}: RadioFieldProps<Value>) {
  const id = useId()
  return (
    <div>
      <div id={id} className={styles.label}>
        {label}
      </div>
      <Radio.Group
        aria-labelledby={id}
        name={id}
        value={value}
        onChange={({ target }) => {
          const selected = options.find(([name]) => name === target.value)
          if (selected) onChange(selected[0])
        }}
        optionType="button"
        buttonStyle="solid"
        options={options.map(([value, label]) => ({ value, label }))}
      />
    </div>
  )
}
