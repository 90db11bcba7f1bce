import { useTranslation } from 'react-i18next'
import type { ComponentType } from 'react'
import { initialMetric, initialValues } from '../../contract/options/initialValues'
import type { Kind, SectionName } from '../../contract/options/tables'
import type { Path } from '../../lib/json/json'
import { MetricFields } from './MetricFields'
import { TypedSection } from './TypedSection'

/** A list of a config, and how its items are edited. */
export interface ItemListDefinition {
  path: Path
  section: SectionName
  /** the key that holds the type of an item */
  discriminator: string
  /** the content of a new item */
  initial: Record<string, unknown>
  Fields: ComponentType<{ item: Record<string, unknown>; path: Path }>
}

const typedFields = (
  kind: Kind,
  label: 'types.transform' | 'types.sender',
): ItemListDefinition['Fields'] =>
  function TypedItem({ item, path }) {
    const { t } = useTranslation('configEditor')
    return <TypedSection kind={kind} label={t(label)} path={path} values={item} />
  }

/** The lists of a config. */
export const itemLists = {
  metric: {
    path: ['metric'],
    section: 'metrics',
    discriminator: 'type',
    initial: initialMetric('cpu'),
    Fields: MetricFields,
  },
  transforms: {
    path: ['transforms'],
    section: 'transforms',
    discriminator: 'type',
    initial: initialValues('transforms', 'rename'),
    Fields: typedFields('transforms', 'types.transform'),
  },
  senders: {
    path: ['senders'],
    section: 'senders',
    discriminator: 'sender_type',
    initial: initialValues('senders', 'pandora'),
    Fields: typedFields('senders', 'types.sender'),
  },
} satisfies Record<string, ItemListDefinition>

export type ItemListName = keyof typeof itemLists
