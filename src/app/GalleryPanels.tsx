import { useState } from 'react'
import { ActionButton } from '../ui/controls/ActionButton'
import { Empty } from '../ui/feedback/Empty'
import { Section } from '../ui/layout/Section'
import { ActionMenu } from '../ui/panel/ActionMenu'
import { Dialog } from '../ui/panel/Dialog'
import { PanelButton } from '../ui/panel/PanelButton'
import { PanelLayout } from '../ui/panel/PanelLayout'
import { SidePanel } from '../ui/panel/SidePanel'
import type { Column } from '../ui/table/columns'
import { ResourceTable, type Order } from '../ui/table/ResourceTable'
import { TableSkeleton } from '../ui/table/TableSkeleton'
import { GalleryState as State } from './GalleryState'

/** The building blocks that open over a page. */
export function GalleryPanels() {
  const [open, setOpen] = useState<'panel' | 'dialog' | null>(null)
  const close = () => setOpen(null)
  const button = <ActionButton onAction={close}>Close</ActionButton>
  return (
    <Section title="Panels">
      <State name="SidePanel, Dialog, PanelButton, ActionMenu">
        <ActionButton onAction={() => setOpen('panel')}>Open the side panel</ActionButton>
        <ActionButton onAction={() => setOpen('dialog')}>Open the dialog</ActionButton>
        <PanelButton label="Columns">The content of the panel</PanelButton>
        <ActionMenu>{button}</ActionMenu>
      </State>
      <SidePanel open={open === 'panel'} label="Example" onClose={close}>
        <PanelLayout title="Stop 37 runners" onClose={close} footer={button}>
          The body scrolls, the footer stays.
        </PanelLayout>
      </SidePanel>
      <Dialog open={open === 'dialog'} title="Rename" onClose={close} footer={button}>
        The body of the dialog
      </Dialog>
    </Section>
  )
}

interface Host {
  name: string
  size: number
}

const hosts: Host[] = Array.from({ length: 45 }, (_, i) => ({ name: `web-${i}`, size: i * 1024 }))
const columns: Column<Host>[] = [
  { key: 'name', title: 'Hostname', kind: 'name', text: ({ name }) => name },
  { key: 'size', title: 'Size', kind: 'number', text: ({ size }) => String(size) },
]
const keyOf = ({ name }: Host) => name

/** Tables with and without rows, and while they load. */
export function GalleryTables() {
  const [{ page = 1, size = 20 }, setOrder] = useState<Order<never>>({})
  return (
    <Section title="Tables">
      <State name="ResourceTable with pages">
        <ResourceTable
          label="Hosts"
          columns={columns}
          rowKey={keyOf}
          rows={hosts.slice((page - 1) * size, page * size)}
          total={hosts.length}
          loading={false}
          order={{ page, size }}
          onOrder={(order) => setOrder((old) => ({ ...old, ...order }))}
          empty={null}
        />
      </State>
      <State name="ResourceTable without rows">
        <ResourceTable
          label="No hosts"
          columns={columns}
          rowKey={keyOf}
          rows={[]}
          loading={false}
          empty={<Empty title="No hosts" />}
        />
      </State>
      <State name="TableSkeleton">
        <TableSkeleton label="Loading" rows={3} />
      </State>
    </Section>
  )
}
