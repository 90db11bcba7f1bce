import type { Finding } from '../../contract/options/finding'

/** Identifies an unknown type: the part that has it, and its name. */
const keyOf = ({ path, values }: Finding) => JSON.stringify([path[0], values?.type])

/** The types that the user confirmed to be in the build of the agents, for one edit. */
export type OwnTypes = ReadonlySet<string>

export const noOwnTypes: OwnTypes = new Set()

/** With the type of one more finding. */
export const withOwnType = (types: OwnTypes, finding: Finding): OwnTypes =>
  new Set([...types, keyOf(finding)])

/** Whether the finding is an error that such a confirmation lifts. */
export const mayBeOwnType = ({ code, severity }: Finding): boolean =>
  code === 'unknownType' && severity === 'error'

/** The findings with those of confirmed types as warnings. */
export const withOwnTypes = (findings: readonly Finding[], types: OwnTypes): readonly Finding[] =>
  types.size === 0
    ? findings
    : findings.map((finding) =>
        mayBeOwnType(finding) && types.has(keyOf(finding))
          ? { ...finding, severity: 'warning', code: 'ownType', fix: undefined }
          : finding,
      )

/** The names of the confirmed types that a config has, each once. */
export const ownTypeNames = (findings: readonly Finding[]): string[] => [
  ...new Set(
    findings.flatMap(({ code, values }) => (code === 'ownType' ? [String(values?.type)] : [])),
  ),
]
