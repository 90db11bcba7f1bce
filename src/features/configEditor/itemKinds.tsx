import { useTranslation } from 'react-i18next'
import type { ComponentType } from 'react'
import type { Kind, SectionName } from '../../contract/options/tables'
import type { Path } from '../../lib/json/json'
import { MetricFields } from './MetricFields'
import { TypedSection } from './TypedSection'

/** What a list of a config holds, and how one of it is shown. */
export interface ItemKind {
  path: Path
  section: SectionName
  /** the member that tells what it is */
  type: string
  /** what begins a new one */
  fresh: Record<string, unknown>
  Fields: ComponentType<{ item: Record<string, unknown>; path: Path }>
}

const typed = (kind: Kind, label: 'types.transform' | 'types.sender'): ItemKind['Fields'] =>
  function TypedItem({ item, path }) {
    const { t } = useTranslation('configEditor')
    return <TypedSection kind={kind} label={t(label)} path={path} values={item} />
  }

/** The lists that a config has. */
export const itemKinds = {
  metric: {
    path: ['metric'],
    section: 'metrics',
    type: 'type',
    fresh: { type: 'cpu', attributes: {}, config: {} },
    Fields: MetricFields,
  },
  transforms: {
    path: ['transforms'],
    section: 'transforms',
    type: 'type',
    fresh: { type: 'rename' },
    Fields: typed('transforms', 'types.transform'),
  },
  senders: {
    path: ['senders'],
    section: 'senders',
    type: 'sender_type',
    fresh: { sender_type: 'pandora' },
    Fields: typed('senders', 'types.sender'),
  },
} satisfies Record<string, ItemKind>

export type ListName = keyof typeof itemKinds
