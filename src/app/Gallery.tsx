import { useState } from 'react'
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
import styles from './Gallery.module.css'
import { GalleryPanels, GalleryTables } from './GalleryPanels'
import { GalleryState as State } from './GalleryState'

/** The building blocks of `src/ui` in all their states, at `/__gallery` of `npm run dev`. It is not part of a build. */
export function Gallery() {
  return (
    <div className={styles.gallery}>
      <h1>Building blocks</h1>
      <Controls />
      <Feedback />
      <Layout />
      <GalleryPanels />
      <GalleryTables />
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
