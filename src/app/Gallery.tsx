import { useState, type ReactNode } from 'react'
import { ActionButton } from '../ui/controls/ActionButton'
import { Copyable } from '../ui/controls/Copyable'
import { CountToggle } from '../ui/controls/CountToggle'
import { FileButton } from '../ui/controls/FileButton'
import { FilterChips } from '../ui/controls/FilterChips'
import { SearchInput } from '../ui/controls/SearchInput'
import { Banner } from '../ui/feedback/Banner'
import { Empty } from '../ui/feedback/Empty'
import { Failure } from '../ui/feedback/Failure'
import { ProgressLine } from '../ui/feedback/ProgressLine'
import { ProgressRing } from '../ui/feedback/ProgressRing'
import { RefreshControl } from '../ui/feedback/RefreshControl'
import { StatusMark, type Shape, type Tone } from '../ui/feedback/StatusMark'
import { Facts } from '../ui/layout/Facts'
import { MiddleEllipsis } from '../ui/layout/MiddleEllipsis'
import { Section } from '../ui/layout/Section'
import { Ago, Moment } from '../ui/layout/Time'
import { ActionMenu } from '../ui/panel/ActionMenu'
import { Dialog } from '../ui/panel/Dialog'
import { PanelButton } from '../ui/panel/PanelButton'
import { PanelLayout } from '../ui/panel/PanelLayout'
import { SidePanel } from '../ui/panel/SidePanel'
import type { Column } from '../ui/table/columns'
import { ResourceTable, type Order } from '../ui/table/ResourceTable'
import { TableSkeleton } from '../ui/table/TableSkeleton'
import styles from './Gallery.module.css'

/** The building blocks of `src/ui` in all their states, at `/__gallery` of `npm run dev`. It is not part of a build. */
export function Gallery() {
  return (
    <div className={styles.gallery}>
      <h1>Building blocks</h1>
      <Controls />
      <Feedback />
      <Layout />
      <Panels />
      <Tables />
    </div>
  )
}

/** One state of a block, with its name above it. */
function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.state}>
      <code>{name}</code>
      {children}
    </div>
  )
}

const noop = () => {}
const openedAt = Date.now()

function Controls() {
  const [search, setSearch] = useState('web')
  const [pressed, setPressed] = useState(true)
  const [chips, setChips] = useState(['tag: web', 'state: offline'])
  const [file, setFile] = useState('none')
  const remove = (label: string) => setChips((all) => all.filter((one) => one !== label))
  return (
    <Section title="Controls">
      <State name="ActionButton">
        <ActionButton onAction={noop}>Stop</ActionButton>
        <ActionButton onAction={noop} primary>
          Stop 37 runners
        </ActionButton>
        <ActionButton onAction={noop} primary danger>
          Delete 2 agents
        </ActionButton>
        <ActionButton onAction={noop} busy>
          Reading
        </ActionButton>
        <ActionButton onAction={noop} reason="This console is read-only.">
          Disabled with a reason
        </ActionButton>
      </State>
      <State name="SearchInput">
        <SearchInput label="Search hostnames" value={search} onSearch={setSearch} />
      </State>
      <State name="CountToggle">
        <CountToggle count="4,102" pressed={pressed} onToggle={() => setPressed(!pressed)}>
          online
        </CountToggle>
      </State>
      <State name="FilterChips">
        <FilterChips
          chips={chips.map((label) => ({ key: label, label, remove: () => remove(label) }))}
          onClear={() => setChips([])}
        />
      </State>
      <State name={`FileButton (chosen: ${file})`}>
        <FileButton label="Choose a file" onFile={({ name }) => setFile(name)} />
      </State>
      <State name="Copyable">
        <Copyable text="10.20.30.40" what="address" />
      </State>
    </Section>
  )
}

const shapes: Shape[] = ['dot', 'ring', 'half', 'square', 'question']
const tones: Tone[] = ['ok', 'warning', 'error', 'info', 'off', 'unknown']

function Feedback() {
  const [interval, setRefreshInterval] = useState(30)
  const failure = {
    title: 'The agents could not be read',
    reason: 'The server answered with an error.',
    details: [{ label: 'Request id', value: 'abc' }],
  }
  return (
    <Section title="Feedback">
      <State name="StatusMark">
        {shapes.flatMap((shape) =>
          tones.map((tone) => (
            <StatusMark key={shape + tone} {...{ shape, tone }}>{`${shape}, ${tone}`}</StatusMark>
          )),
        )}
      </State>
      <State name="Banner">
        <Banner tone="info">Draft restored.</Banner>
        <Banner tone="warning" action={<ActionButton onAction={noop}>Merge</ActionButton>}>
          Somebody else changed this config.
        </Banner>
        <Banner tone="error">The plan could not be stored.</Banner>
      </State>
      <State name="Empty">
        <Empty drawing="none" title="Nothing yet" />
        <Empty drawing="scan" title="1,149 runners to read" />
        <Empty
          drawing="search"
          title="No agents match"
          action={<ActionButton onAction={noop}>Clear</ActionButton>}
        >
          Two filters are set.
        </Empty>
      </State>
      <State name="Failure">
        <Failure text={failure} action="Try again" onAction={noop} />
      </State>
      <State name="ProgressLine, ProgressRing">
        <ProgressLine text="1,200 of 4,312 agents" share={0.28} onCancel={noop} />
        <ProgressRing share={0.28} />
      </State>
      <State name="RefreshControl">
        <RefreshControl
          updatedAt={openedAt - 12_000}
          refreshing={false}
          onRefresh={noop}
          interval={interval}
          onInterval={setRefreshInterval}
        />
      </State>
    </Section>
  )
}

function Layout() {
  const at = openedAt - 180_000
  return (
    <Section title="Layout">
      <State name="Facts">
        <Facts
          facts={[
            { label: 'Address', value: '10.20.30.40' },
            { label: 'Registered', value: <Moment at={at} /> },
            { label: 'Last change', value: <Ago at={at} /> },
          ]}
        />
      </State>
      <State name="MiddleEllipsis">
        <div className={styles.narrow}>
          <MiddleEllipsis text="web-beijing-production-collector-014.example.com" />
        </div>
      </State>
    </Section>
  )
}

function Panels() {
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

function Tables() {
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
