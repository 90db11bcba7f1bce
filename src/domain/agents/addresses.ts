import type { ListedAgent } from './listedAgent'

/** All IP addresses of an agent without repeats: the one that the server lists, then those of its interfaces. */
export const ipsOf = ({ ip, machine }: ListedAgent): string[] => [
  ...new Set([ip, ...(machine?.interface.flatMap((nic) => nic.ip) ?? [])].filter(Boolean)),
]

/** The MACs of an agent's interfaces without repeats. */
export const macsOf = ({ machine }: ListedAgent): string[] => [
  ...new Set(machine?.interface.map(({ mac }) => mac).filter(Boolean)),
]

/** The twelve digits of a MAC in lower case, whatever its separators; null for any other text. */
export function macDigits(written: string): string | null {
  const digits = written.replace(/[:.-]/g, '').toLowerCase()
  const spelled = /^([\da-f]{2}([:-]?)([\da-f]{2}\2){4}[\da-f]{2}|([\da-f]{4}\.){2}[\da-f]{4})$/i
  return spelled.test(written) ? digits : null
}

/** Matches agents with an IP address or a MAC that contains `part`, ignoring case and the separators of MACs. */
export function addressPredicate(part: string): (agent: ListedAgent) => boolean {
  const wanted = part.trim().toLowerCase()
  const mac = macPredicate(wanted)
  return ({ ip, machine }) =>
    ip.toLowerCase().includes(wanted) ||
    (machine?.interface ?? []).some(
      (nic) => nic.ip.some((one) => one.toLowerCase().includes(wanted)) || mac(nic.mac),
    )
}

function macPredicate(wanted: string): (mac: string) => boolean {
  // Text with separators matches whole pairs: "aa:bb" is not in "1a:ab:b2".
  if (/^[\da-f]{0,2}([:-][\da-f]{2})*[:-][\da-f]{0,2}$/.test(wanted)) {
    const pairs = wanted.replaceAll('-', ':')
    return (mac) => colonPairs(mac).includes(pairs)
  }
  if (/^([\da-f]{4}\.)*[\da-f]{1,4}$|^[\da-f]+$/.test(wanted)) {
    const digits = wanted.replaceAll('.', '')
    return (mac) => digitsOf(mac).includes(digits)
  }
  return () => false
}

const digitsOf = (mac: string) => mac.replace(/[:.-]/g, '').toLowerCase()

const colonPairs = (mac: string) =>
  mac.includes(':') ? mac.toLowerCase() : (digitsOf(mac).match(/../g) ?? []).join(':')
