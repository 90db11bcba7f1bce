import { copyButtonWidth } from '../../lib/table/columnLayout'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Release } from '../../contract/releases'
import { useFormat } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { Empty } from '../../ui/feedback/Empty'
import { ResourceTable } from '../../ui/table/ResourceTable'
import { Section } from '../../ui/layout/Section'
import type { PlanSnapshot } from '../../domain/plan/model/snapshot'
import { packagesFor } from '../../domain/plan/model/packages'
import type { Step } from '../../domain/plan/model/plan'

interface Props {
  steps: readonly Step[]
  snapshot: PlanSnapshot
  releases: readonly Release[]
}

interface Row {
  release: Release
  /** count of the plan's agents that the package fits */
  agents: number
}

/** The packages that the server offers for upgrades, with the count of the plan's agents that each may fit. */
export function Packages({ steps, snapshot, releases }: Props) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const rows = useMemo(() => packageRows(steps, snapshot, releases), [steps, snapshot, releases])
  return (
    <Section title={t('title')}>
      <ResourceTable<Row>
        label={t('title')}
        rowKey={({ release }) => `${release.os} ${release.arch} ${release.package}`}
        rows={rows}
        loading={false}
        empty={<Empty title={t('none')} />}
        columns={[
          {
            key: 'system',
            title: t('system'),
            kind: 'text',
            text: ({ release: { os, arch } }) => [os, arch].filter(Boolean).join(' '),
          },
          {
            key: 'version',
            title: t('version'),
            kind: 'mono',
            text: ({ release }) => release.version,
          },
          {
            key: 'message',
            title: t('message'),
            kind: 'text',
            wrap: true,
            text: ({ release }) => release.message,
          },
          {
            key: 'hash',
            title: t('hash'),
            kind: 'path',
            extra: copyButtonWidth,
            text: ({ release }) => release.hash,
            cell: ({ release }) =>
              release.hash && <Copyable text={release.hash} what={t('hash')} />,
          },
          {
            key: 'download',
            title: t('download'),
            kind: 'actions',
            text: () => t('link'),
            cell: ({ release: { download_url: url } }) =>
              /^https?:\/\//i.test(url) && (
                <a href={url} target="_blank" rel="noreferrer" title={url}>
                  {t('link')}
                </a>
              ),
          },
          {
            key: 'agents',
            title: t('agents'),
            kind: 'number',
            text: ({ agents }) => format.number(agents),
          },
        ]}
      />
    </Section>
  )
}

/** The packages with the most fitting agents first. */
function packageRows(
  steps: readonly Step[],
  snapshot: PlanSnapshot,
  releases: readonly Release[],
): Row[] {
  const counts = new Map<Release, number>(releases.map((release) => [release, 0]))
  for (const { change } of steps) {
    const agent = 'agent' in change && snapshot.agents.get(change.agent)
    for (const release of (agent && packagesFor(agent, releases)) || [])
      counts.set(release, (counts.get(release) ?? 0) + 1)
  }
  return Array.from(counts, ([release, agents]) => ({ release, agents })).sort(
    (a, b) => b.agents - a.agents,
  )
}
