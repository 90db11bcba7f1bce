/** What a tag says, the most telling first: what a machine is for, its stage, its place, and its system. */
const groups: readonly RegExp[] = [
  /^(env[-_:.=].+|prod|production|stag(e|ing)|pre|preprod|uat|qa|test(ing)?|dev|development|生产|预发|测试|开发)$/i,
  /^((dc|idc|az|zone|region|rack|room|cluster)[-_:.=].+|(cn|us|eu|ap)[-_][a-z]+([-_]?\d+[a-z]?)?|.+机房)$/i,
  /^((os|arch)[-_:.=].+|(linux|windows|win|darwin|macos|mac|centos|ubuntu|debian|rhel|redhat|rocky|alma|suse|alpine|freebsd|kylin|amd64|arm64|x86(_64)?|386)([-_. ]?v?\d[\w.]*)?|all|default)$/i,
]

/** The names of tags in the order of what they say of a machine. Names of one kind keep their order. */
export const byMeaning = (tags: readonly string[]): string[] =>
  [...tags].sort((a, b) => groupOf(a) - groupOf(b))

const groupOf = (tag: string): number => groups.findIndex((group) => group.test(tag)) + 1
