import { copyButtonWidth } from '../../lib/table/columnLayout'
import { useTranslation } from 'react-i18next'
import type { Machine } from '../../contract/agents'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import styles from './MachineTables.module.css'

interface Props {
  machine: Machine
  /** Whether the server sent some that could not be read. */
  unread: boolean
}

/** The network interfaces of a machine, each address beside its own mask. */
export function Interfaces({ machine, unread }: Props) {
  const { t } = useTranslation('agents')
  const rows = machine.interface.map((nic, index) => ({ ...nic, index }))
  return (
    <Section title={t('detail.interfaces')}>
      <ResourceTable
        label={t('detail.interfaces')}
        rowKey={({ index }) => String(index)}
        rows={rows}
        loading={false}
        empty={t(unread ? 'detail.unread' : 'detail.noInterfaces')}
        columns={[
          { key: 'name', title: t('detail.interface'), kind: 'name', text: ({ name }) => name },
          {
            key: 'ip',
            title: `${t('detail.ipAddress')} / ${t('detail.mask')}`,
            kind: 'mono',
            extra: copyButtonWidth,
            text: ({ ip, mask }) => ip.map((address, index) => `${address} / ${mask[index] ?? ''}`),
            cell: ({ ip, mask }) => <Addresses ip={ip} mask={mask} />,
          },
          {
            key: 'mac',
            title: t('detail.mac'),
            kind: 'mono',
            extra: copyButtonWidth,
            text: ({ mac }) => mac,
            cell: ({ mac }) => mac && <Copyable text={mac} what={t('detail.mac')} />,
          },
          {
            key: 'mtu',
            title: t('detail.mtu'),
            kind: 'number',
            text: ({ mtu }) => (mtu === null ? '' : String(mtu)),
          },
        ]}
      />
    </Section>
  )
}

function Addresses({ ip, mask }: { ip: string[]; mask: string[] }) {
  const { t } = useTranslation('agents')
  if (!ip.length) return t('detail.noIp')
  return (
    <ul className={styles.addresses}>
      {ip.map((address, index) => (
        <li key={address}>
          <Copyable
            text={address}
            what={t('detail.ipAddress')}
            after={mask[index] && <code className={styles.mask}>/ {mask[index]}</code>}
          />
        </li>
      ))}
    </ul>
  )
}

/** The disks of a machine, with their sizes in bytes as the server reports them. */
export function Disks({ machine, unread }: Props) {
  const { t } = useTranslation('agents')
  const format = useFormat()
  const rows = machine.disk.map((disk, index) => ({ ...disk, index }))
  return (
    <Section title={t('detail.disks')}>
      <ResourceTable
        label={t('detail.disks')}
        rowKey={({ index }) => String(index)}
        rows={rows}
        loading={false}
        empty={t(unread ? 'detail.unread' : 'detail.noDisks')}
        columns={[
          { key: 'mount', title: t('detail.mount'), kind: 'path', text: ({ mount }) => mount },
          { key: 'device', title: t('detail.device'), kind: 'path', text: ({ device }) => device },
          { key: 'fstype', title: t('detail.fstype'), kind: 'text', text: ({ fstype }) => fstype },
          {
            key: 'size',
            title: t('detail.size'),
            kind: 'number',
            text: ({ size }) => (size === null ? '' : format.bytes(size)),
          },
        ]}
      />
    </Section>
  )
}
