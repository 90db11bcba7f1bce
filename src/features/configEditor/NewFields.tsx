import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newNameProblem } from '../../contract/names'
import { TagSelect } from '../../common/pickers/TagSelect'
import { FilterChips } from '../../ui/controls/FilterChips'
import styles from './NoteField.module.css'
import { NoteField } from './NoteField'
import { Field } from './OptionField'
import type { EditSession } from './editSession'

interface Props {
  session: EditSession
  onChange: (part: Partial<EditSession>) => void
}

/** The fields of a new config besides its content: its name, its note, and the tags that it is assigned to. */
export function NewFields({ session: { fresh, note }, onChange }: Props) {
  const { t } = useTranslation('configEditor')
  const id = useId()
  const { name, tags } = fresh ?? { name: '', tags: [] }
  const set = (part: Partial<NonNullable<EditSession['fresh']>>) =>
    onChange({ fresh: { name, tags, ...fresh, ...part } })
  const problem = name === '' ? null : newNameProblem('configName', name.trim())
  return (
    <>
      <div className={styles.note}>
        <Field id={id} label={t('name.label')} mark={t('required')} help={t('name.help')}>
          <Input
            id={id}
            autoFocus={name === ''}
            value={name}
            status={problem ? 'error' : undefined}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-help ${id}-problem`}
            onChange={({ target }) => set({ name: target.value })}
          />
          {problem && (
            <p id={`${id}-problem`} className={styles.problem}>
              {t(`name.${problem}`)}
            </p>
          )}
        </Field>
      </div>
      <NoteField note={note} onChange={onChange} />
      <div className={styles.note}>
        <Field id={`${id}-tags`} label={t('tags.label')} help={t('tags.help')}>
          <TagSelect
            value=""
            onChange={(tag) => set({ tags: tags.includes(tag) ? tags : [...tags, tag] })}
          />
          {tags.length > 0 && (
            <FilterChips
              chips={tags.map((tag) => ({
                key: tag,
                label: tag,
                remove: () => set({ tags: tags.filter((other) => other !== tag) }),
              }))}
              onClear={() => set({ tags: [] })}
            />
          )}
        </Field>
      </div>
    </>
  )
}
