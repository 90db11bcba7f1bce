import type { ListedAgent } from './listed'

/** All IP addresses of an agent: the one the server lists first, then those of its interfaces, each once. */
export const ipsOf = ({ ip, machine }: ListedAgent): string[] => [
  ...new Set([ip, ...(machine?.interface.flatMap((nic) => nic.ip) ?? [])].filter(Boolean)),
]

/** The MACs of an agent's interfaces, each once. */
export const macsOf = ({ machine }: ListedAgent): string[] => [
  ...new Set(machine?.interface.map(({ mac }) => mac).filter(Boolean)),
]

/** The twelve digits of a MAC, however it is written, in lower case; null for anything else. */
export function macDigits(written: string): string | null {
  const digits = written.replace(/[:.-]/g, '').toLowerCase()
  const spelled = /^([\da-f]{2}([:-]?)([\da-f]{2}\2){4}[\da-f]{2}|([\da-f]{4}\.){2}[\da-f]{4})$/i
  return spelled.test(written) ? digits : null
}

/** Whether an agent has an address with this part: of an IP, or of a MAC in any spelling, whatever the case. */
export function addressMatch(part: string): (agent: ListedAgent) => boolean {
  const typed = part.trim().toLowerCase()
  const mac = macMatch(typed)
  return ({ ip, machine }) =>
    ip.toLowerCase().includes(typed) ||
    (machine?.interface ?? []).some(
      (nic) => nic.ip.some((one) => one.toLowerCase().includes(typed)) || mac(nic.mac),
    )
}

function macMatch(typed: string): (mac: string) => boolean {
  // Pairs keep their borders: "aa:bb" is not a part of "1a:ab:b2".
  if (/^[\da-f]{0,2}([:-][\da-f]{2})*[:-][\da-f]{0,2}$/.test(typed)) {
    const pairs = typed.replaceAll('-', ':')
    return (mac) => inPairs(mac).includes(pairs)
  }
  if (/^([\da-f]{4}\.)*[\da-f]{1,4}$|^[\da-f]+$/.test(typed)) {
    const digits = typed.replaceAll('.', '')
    return (mac) => bare(mac).includes(digits)
  }
  return () => false
}

const bare = (mac: string) => mac.replace(/[:.-]/g, '').toLowerCase()

const inPairs = (mac: string) =>
  mac.includes(':') ? mac.toLowerCase() : (bare(mac).match(/../g) ?? []).join(':')
