const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const time = String.raw`(?<h>\d{1,2}):(?<mi>\d{2}):(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?`
const zone = String.raw`(?: ?(?<z>Z|[+-]\d{2}:?\d{2})(?: [A-Z]{3,4})?| (?:UTC|GMT))?`

/** the date formats that logkit reads; a date without a zone is UTC */
const formats = [
  String.raw`(?<y>\d{4})[-/](?<mo>\d{2})[-/](?<d>\d{2})(?:(?:T| +|--)${time}${zone})?`,
  String.raw`(?<mo>\d{2})/(?<d>\d{2})/(?<y>\d{4})(?: |--)${time}`,
  String.raw`\[?(?<d>\d{1,2})/(?<mo>[a-z]{3})/(?<y>\d{4}):${time}${zone}\]?`,
  String.raw`(?:[a-z]{3,9}, )?(?<d>\d{1,2})[ -](?<mo>[a-z]{3})[ -](?<y>\d{4}) ${time}${zone}`,
  String.raw`[a-z]{3} (?<mo>[a-z]{3}) +(?<d>\d{1,2}) ${time}${zone} (?<y>\d{4})`,
].map((format) => new RegExp(`^${format}$`, 'i'))

/** Converts a date of a log to RFC 3339 in its own zone, as Go prints it; undefined if logkit cannot read it. */
export function goDate(text: string): string | undefined {
  for (const format of formats) {
    const groups = format.exec(text.trim())?.groups
    if (!groups) continue
    const { y = '', d = '', h = '0', mi = '00', s = '00', f = '', z = 'Z' } = groups
    const mo = monthOf(groups.mo ?? '')
    const date = `${y}-${mo}-${twoDigits(d)}T${twoDigits(h)}:${mi}:${s}`
    if (!isDate(date)) continue
    const fraction = f.replace(/0+$/, '')
    return date + (fraction && `.${fraction}`) + zoneOf(z)
  }
  return undefined
}

function monthOf(text: string) {
  return /\d/.test(text) ? text : twoDigits(String(months.indexOf(text.toLowerCase()) + 1))
}

function zoneOf(text: string) {
  const digits = text.replace(':', '')
  if (/^(z|[+-]0000)$/i.test(digits)) return 'Z'
  return `${digits.slice(0, 3)}:${digits.slice(3)}`
}

function isDate(text: string) {
  const at = Date.parse(`${text}Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}

function twoDigits(text: string) {
  return text.padStart(2, '0')
}
