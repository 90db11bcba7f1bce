import { useTranslation } from 'react-i18next'
import type { Machine } from '../../contract/agents'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import styles from './MachineTables.module.css'

/** The network interfaces of a machine, each address beside its own mask. */
export function Interfaces({ machine }: { machine: Machine }) {
  const { t } = useTranslation('agents')
  const rows = machine.interface.map((nic, index) => ({ ...nic, index }))
  return (
    <Section title={t('detail.interfaces')}>
      <ResourceTable
        label={t('detail.interfaces')}
        rowKey={({ index }) => String(index)}
        rows={rows}
        loading={false}
        empty={t('detail.noInterfaces')}
        columns={[
          { key: 'name', title: t('detail.interface'), width: 120, cell: ({ name }) => name },
          {
            key: 'ip',
            title: `${t('detail.ipAddress')} / ${t('detail.mask')}`,
            cell: ({ ip, mask }) => <Addresses ip={ip} mask={mask} />,
          },
          {
            key: 'mac',
            title: t('detail.mac'),
            width: 200,
            cell: ({ mac }) => mac && <Copyable text={mac} what={t('detail.mac')} />,
          },
          { key: 'mtu', title: t('detail.mtu'), width: 112, numeric: true, cell: ({ mtu }) => mtu },
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
export function Disks({ machine }: { machine: Machine }) {
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
        empty={t('detail.noDisks')}
        columns={[
          { key: 'mount', title: t('detail.mount'), cell: ({ mount }) => <code>{mount}</code> },
          { key: 'device', title: t('detail.device'), cell: ({ device }) => <code>{device}</code> },
          { key: 'fstype', title: t('detail.fstype'), width: 120, cell: ({ fstype }) => fstype },
          {
            key: 'size',
            title: t('detail.size'),
            width: 112,
            numeric: true,
            cell: ({ size }) => size !== null && format.bytes(size),
          },
        ]}
      />
    </Section>
  )
}
