import { useTranslation } from 'react-i18next'
import type { Agent, Machine } from '../../contract/agents'
import { isUnread } from '../../contract/partlyRead'
import { ExplainedAgentState } from '../../common/resources/AgentStateLabel'
import { useFormat, useNow } from '../../ui/useFormat'
import { Copyable } from '../../ui/controls/Copyable'
import { Empty } from '../../ui/feedback/Empty'
import { Facts, type Fact } from '../../ui/layout/Facts'
import { Section } from '../../ui/layout/Section'
import { Moment } from '../../ui/layout/Time'
import { Disks, Interfaces } from './MachineTables'
import { kernelName, systemName } from '../../domain/agents/machine'
import styles from './AgentSummary.module.css'

/** The agent and its machine as the server reports them. */
export function AgentSummary({ agent }: { agent: Agent }) {
  const { t } = useTranslation('agents')
  const { machine } = agent
  return (
    <div className={styles.summary}>
      <Identity agent={agent} />
      {machine ? (
        <>
          <System machine={machine} online={agent.state === 'online'} />
          <Hardware machine={machine} />
          <div className={styles.tables}>
            <Interfaces machine={machine} unread={isUnread(agent, 'machine.interface')} />
            <Disks machine={machine} unread={isUnread(agent, 'machine.disk')} />
          </div>
        </>
      ) : (
        <Empty title={t('detail.noMachine.title')}>
          {t(
            isUnread(agent, 'machine')
              ? 'detail.unread'
              : agent.state === 'register'
                ? 'detail.noMachine.register'
                : 'detail.noMachine.other',
          )}
        </Empty>
      )}
    </div>
  )
}

function Identity({ agent }: { agent: Agent }) {
  const { t } = useTranslation(['agents', 'common'])
  const copyable = (text: string, what: string): Fact => ({
    label: what,
    value: text ? <Copyable text={text} what={what} /> : t('common:unknown'),
  })
  return (
    <Section title={t('detail.identity')}>
      <Facts
        facts={[
          { label: t('detail.state'), value: <ExplainedAgentState state={agent.state} /> },
          copyable(agent.hostname, t('detail.hostname')),
          copyable(agent.id, t('detail.id')),
          copyable(agent.ip, t('detail.ip')),
          ...machineName(agent).map((name) => copyable(name, t('detail.machineHostname'))),
          {
            label: t('detail.registered'),
            value:
              agent.create_time === null ? t('common:unknown') : <Moment at={agent.create_time} />,
          },
        ]}
      />
    </Section>
  )
}

/** The hostname that the machine reports, where it differs from the one that the server lists. */
const machineName = ({ hostname, machine }: Agent) =>
  machine?.hostname && machine.hostname !== hostname ? [machine.hostname] : []

function System({ machine, online }: { machine: Machine; online: boolean }) {
  const { t } = useTranslation(['agents', 'common'])
  const format = useFormat()
  const now = useNow()
  const unknown = t('common:unknown')
  const uptime = machine.boot_time === null ? null : format.duration(now - machine.boot_time)
  return (
    <Section title={t('detail.system')}>
      <Facts
        facts={[
          { label: t('detail.os'), value: systemName(machine) || unknown },
          {
            label: t('detail.kernel'),
            value: kernelName(machine) || unknown,
          },
          ...(machine.arch ? [{ label: t('detail.arch'), value: machine.arch }] : []),
          {
            label: t('detail.booted'),
            value: machine.boot_time === null ? unknown : <Moment at={machine.boot_time} />,
          },
          {
            label: t('detail.uptime'),
            value: !uptime
              ? unknown
              : online
                ? uptime
                : t('detail.uptimeIfUp', { duration: uptime }),
          },
        ]}
      />
    </Section>
  )
}

function Hardware({ machine: { cpu, memory } }: { machine: Machine }) {
  const { t } = useTranslation(['agents', 'common'])
  const format = useFormat()
  const unknown = t('common:unknown')
  const counts = [
    cpu?.count && t('detail.cpus', { count: cpu.count }),
    cpu?.cores && t('detail.cores', { count: cpu.cores }),
  ].filter(Boolean)
  return (
    <Section title={t('detail.hardware')}>
      <Facts
        facts={[
          {
            label: t('detail.cpu'),
            value: [cpu?.model, ...counts].filter(Boolean).join(' · ') || unknown,
          },
          { label: t('detail.clock'), value: cpu?.mhz ? `${format.number(cpu.mhz)} MHz` : unknown },
          // logkit reads the machine with gopsutil, which gives the cache in KB.
          {
            label: t('detail.cache'),
            value: cpu?.cache ? format.bytes(cpu.cache * 1024) : unknown,
          },
          { label: t('detail.memory'), value: memory === null ? unknown : format.bytes(memory) },
        ]}
      />
    </Section>
  )
}
