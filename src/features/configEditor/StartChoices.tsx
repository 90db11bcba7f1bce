import { useTranslation } from 'react-i18next'
import { initialValues } from '../../contract/options/initialValues'
import { pipelineOf } from '../../contract/pipeline'
import { recipes } from '../../contract/options/recipes'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { paths } from '../../common/paths'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { ImportSection } from './ImportSection'
import styles from './StartChoices.module.css'
import { startNewSession, type EditSession } from './editSession'
import { useNavigate } from 'react-router'

interface Props {
  /** the config to copy, when the server does not have it; '' = none */
  missing: string
  onStart: (session: EditSession) => void
}

/** The starting points of a new config: a recipe, a blank one, a file, or a copy of another config. */
export function StartChoices({ missing, onStart }: Props) {
  const { t } = useTranslation('configEditor')
  return (
    <>
      {missing && <Banner tone="warning">{t('start.missing', { name: missing })}</Banner>}
      <Section title={t('start.title')}>
        <ul className={styles.cards}>
          {recipes.map(({ id, config }) => (
            <li key={id}>
              <Card
                title={t(`recipes.${id}.title`)}
                text={t(`recipes.${id}.help`)}
                config={config}
                onClick={() => onStart(startNewSession(config))}
              />
            </li>
          ))}
          <li>
            <Card
              title={t('start.empty')}
              text={t('start.emptyHelp')}
              config={blank}
              onClick={() => onStart(startNewSession(blank))}
            />
          </li>
        </ul>
      </Section>
      <ImportSection onStart={onStart} />
      <Copy />
    </>
  )
}

const blank = {
  reader: initialValues('readers', 'dir'),
  parser: initialValues('parsers', 'raw'),
  senders: [],
}

interface CardProps {
  title: string
  text: string
  config: object
  onClick: () => void
}

/** A starting point with the parts of its pipeline. */
function Card({ title, text, config, onClick }: CardProps) {
  const { reader, parser, transforms, senders, metrics } = pipelineOf(config)
  const parts = [reader, metrics.join(', '), parser, ...transforms, ...senders].filter(Boolean)
  return (
    <button type="button" className={styles.card} onClick={onClick}>
      <strong>{title}</strong>
      <span>{text}</span>
      <code aria-hidden>{parts.join(' → ')}</code>
    </button>
  )
}

function Copy() {
  const { t } = useTranslation('configEditor')
  const navigate = useNavigate()
  return (
    <Section title={t('start.copy')}>
      <div className={styles.select}>
        <ConfigSelect onChoose={(name) => void navigate(paths.copyConfig(name))} />
      </div>
    </Section>
  )
}
