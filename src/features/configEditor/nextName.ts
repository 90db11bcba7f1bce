/** The name of the next one: `web` is followed by `web-2`, that by `web-3`. */
export function nextName(name: string): string {
  const [, stem = name, number = '1'] = /^(.+)-(\d{1,6})$/.exec(name) ?? []
  return `${stem}-${Number(number) + 1}`
}
