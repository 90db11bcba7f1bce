import { Button } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { optionsOf } from '../../contract/options/lookup'
import { isRecord } from '../../lib/json/json'
import { Section } from '../../ui/layout/Section'
import { useEditingContext } from './EditingContext'
import { FieldFindings } from './FieldFindings'
import styles from './FormView.module.css'
import { ItemList, UneditableValue } from './ItemList'
import { RouterFields } from './RouterFields'
import { SampleSection } from './SampleSection'
import { SectionFields } from './SectionFields'
import { TypedSection } from './TypedSection'

/** A config as a form, with its sections in the order in which data passes them. */
export function FormView({ value }: { value: Record<string, unknown> }) {
  const { t } = useTranslation(['configEditor', 'changes'])
  const metrics = value.metric !== undefined
  return (
    <div className={styles.form}>
      {metrics && <ItemList name="metric" items={value.metric} />}
      {(!metrics || value.reader !== undefined) && (
        <Part name="reader" value={value.reader}>
          {(values) => (
            <TypedSection
              kind="readers"
              label={t('types.reader')}
              path={['reader']}
              values={values}
              fallback="dir"
            />
          )}
        </Part>
      )}
      {(!metrics || value.parser !== undefined) && (
        <Part name="parser" value={value.parser}>
          {(values) => (
            <>
              <TypedSection
                kind="parsers"
                label={t('types.parser')}
                path={['parser']}
                values={values}
                fallback="raw"
              />
              <SampleSection config={value} />
            </>
          )}
        </Part>
      )}
      <ItemList name="transforms" items={value.transforms} />
      <ItemList name="senders" items={value.senders} />
      <Part name="router" value={value.router} optional>
        {(values) => <RouterFields values={values} senders={value.senders} />}
      </Part>
      <Part name="cleaner" value={value.cleaner} optional>
        {(values) => (
          <SectionFields
            section="cleaner"
            type=""
            options={optionsOf('cleaner')}
            path={['cleaner']}
            values={values}
          />
        )}
      </Part>
      <Section title={t('changes:sections.runner')}>
        <SectionFields
          section="runner"
          type=""
          options={optionsOf('runner')}
          path={[]}
          values={value}
          elsewhere={sections}
        />
      </Section>
    </div>
  )
}

const noValues: Record<string, unknown> = {}

interface PartProps {
  name: 'reader' | 'parser' | 'router' | 'cleaner'
  value: unknown
  /** Most configs have no such section, so it is added on demand. */
  optional?: boolean
  children: (values: Record<string, unknown>) => React.ReactNode
}

function Part({ name, value, optional = false, children }: PartProps) {
  const { t } = useTranslation(['configEditor', 'changes'])
  const { set } = useEditingContext()
  const uneditable = value !== undefined && value !== null && !isRecord(value)
  return (
    <Section title={t(`changes:sections.${name}`)}>
      <FieldFindings id={useId()} path={[name]} />
      {uneditable ? (
        <UneditableValue value={value} />
      ) : optional && value == null ? (
        <Button onClick={() => set([name], {})}>{t(`add.${name}`)}</Button>
      ) : (
        <>
          {children(isRecord(value) ? value : noValues)}
          {optional && (
            <Button className={styles.remove} onClick={() => set([name], undefined)}>
              {t(`remove.${name}`)}
            </Button>
          )}
        </>
      )}
    </Section>
  )
}

/** The keys that have sections of their own. */
const sections = [
  'metric',
  'reader',
  'parser',
  'transforms',
  'senders',
  'router',
  'cleaner',
  'name',
  'note',
]
