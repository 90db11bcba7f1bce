/** how many addresses are remembered: more than a page of the console shows */
const most = 2000

/** The links of a console whose addresses are those of the page around it. */
export interface HostLinks {
  /** the address of the page that shows a path of the console */
  createHref: (to: { pathname: string; search: string; hash: string }) => string
  /** The path that a link on screen leads to; undefined for a link of any other kind. */
  pathOf: (link: Element) => string | undefined
}

/** @param hrefFor the address at which the page shows a path */
export function createHostLinks(hrefFor: (path: string) => string): HostLinks {
  const paths = new Map<string, string>()
  return {
    createHref({ pathname, search, hash }) {
      const path = pathname + search + hash
      const address = hrefFor(path)
      if (paths.size >= most) paths.clear()
      paths.set(address, path)
      return address
    },
    pathOf: (link) => paths.get(link.getAttribute('href') ?? ''),
  }
}
