import { z } from '../zod'
import all from './tables.json'
import { grammarNames } from './grammars/grammarNames'

/** The parts of a config that have a type. */
export const kinds = ['readers', 'parsers', 'transforms', 'senders'] as const
export type Kind = (typeof kinds)[number]
/** Every part of a config that has options. */
export type SectionName = Kind | 'metrics' | 'cleaner' | 'router' | 'runner'

const types = ['string', 'boolean', 'number', 'choice', 'duration', 'text', 'cron', 'json'] as const

/** A condition on one option: every member given here has to hold. An unset option counts as the empty text. */
const Condition = z.object({
  key: z.string(),
  /** The text is one of these. */
  oneOf: z.optional(z.array(z.string())),
  /** The text reads as this boolean. */
  is: z.optional(z.boolean()),
  /** The text does not read as this boolean. */
  isNot: z.optional(z.boolean()),
  /** The regular expression matches somewhere in the text. */
  matches: z.optional(z.string()),
  /** The value is not empty. */
  nonEmpty: z.optional(z.boolean()),
})
export type Condition = z.output<typeof Condition>

/**
 * One option. The columns about the form come from logkit's own option lists. Those marked `Agent` describe what the agent
 * does with a value; they come from the constructor named by the table's `source`.
 */
const Option = z.object({
  key: z.string(),
  type: z.enum(types),
  /** the JSON type of the value; absent for text */
  wireType: z.optional(z.enum(['boolean', 'number', 'array'])),
  /** Who requires a value: the agent refuses a config without it, the form of logkit only marks it. */
  required: z.optional(z.enum(['agent', 'form'])),
  /** as text, whatever its JSON type */
  default: z.optional(z.string()),
  /** The default is an example that the agent does not apply. */
  exampleDefault: z.optional(z.boolean()),
  /** The form writes this into the config, as text: the agent has no default. */
  writtenDefault: z.optional(z.string()),
  /** the values that the form offers, as text */
  choices: z.optional(z.array(z.string())),
  secret: z.optional(z.boolean()),
  advanced: z.optional(z.boolean()),
  /** The agent reads it, but the form does not offer it. */
  unlisted: z.optional(z.boolean()),
  /** The form shows it while the other option has this value, or any but `false`. */
  dependsOn: z.optional(z.object({ key: z.string(), value: z.optional(z.string()) })),
  /** the form's regular expression for the whole value */
  pattern: z.optional(z.string()),
  placeholder: z.optional(z.string()),
  format: z.optional(z.literal('comma-list')),

  /** Agent: an empty value counts as a missing one. */
  nonEmpty: z.optional(z.boolean()),
  /** Agent: older names, read when the option has no value. */
  aliases: z.optional(z.array(z.string())),
  /** Agent: does not require the option when one of these holds. */
  optionalWhenAny: z.optional(z.array(Condition)),
  /** Agent: sets the value itself when the data come from `metrics` or from a reader of one of these modes. */
  setByAgentFor: z.optional(z.array(z.string())),
  /** Agent: reads the option only when all of these hold. */
  readWhen: z.optional(z.array(Condition)),
  /** Agent: refuses any other value. */
  oneOf: z.optional(z.array(z.string())),
  /** Agent: ignores the case of `oneOf`. */
  ignoreCase: z.optional(z.boolean()),
  /** Agent: refuses these values, ... */
  noneOf: z.optional(z.array(z.string())),
  /** ... when all of these hold. */
  noneOfWhen: z.optional(z.array(Condition)),
  /** Agent: the grammar of the value, where it is not that of the type. */
  grammar: z.optional(z.enum(grammarNames)),
  /** Agent: applies the grammar only when all of these hold. */
  grammarWhen: z.optional(z.array(Condition)),
  /** Agent: refuses what it cannot read. Numbers and booleans as text fall back to the default otherwise. */
  strict: z.optional(z.boolean()),
  /** Agent: does not parse the value as the type that the form gives it. */
  lenient: z.optional(z.boolean()),
  /** Agent: accepts `${NAME}`, an environment variable that holds the whole value. */
  environment: z.optional(z.boolean()),
  /** Agent: refuses a value unless this regular expression matches all of it. */
  matches: z.optional(z.string()),
  /** Agent: the smallest number that it accepts. */
  min: z.optional(z.number()),
  /** Agent: the number must be greater than that of the option with this key. */
  greaterThan: z.optional(z.string()),
  /** Agent: the duration must not be shorter than that of the other option, unless it is 0 or a condition fails. */
  notShorterThan: z.optional(z.object({ key: z.string(), when: z.optional(z.array(Condition)) })),
  /** Agent: the duration must be longer than this one, ... */
  longerThan: z.optional(z.string()),
  /** ... and not longer than this one. */
  notLongerThan: z.optional(z.string()),
  /** Agent: the value must be a column of the CSV schema in the option with this key. */
  csvColumnOf: z.optional(z.string()),
  /** Agent: refuses a nested field, `a.b`, when the server of a sender of this type looks it up. */
  topLevelFor: z.optional(z.string()),
})
export type Option = z.output<typeof Option>

const OptionTable = z.object({
  type: z.string(),
  options: z.array(Option),
  /** The agent has it, but the form does not offer it. */
  unlisted: z.optional(z.boolean()),
  /** of a transform: its default stage, where that is not `after_parser` */
  stage: z.optional(z.string()),
  /** of a reader: options that the agent refuses whatever their value */
  unsupportedOptions: z.optional(z.array(z.string())),
  /** of a parser: whether the agent gives the reader a `head_pattern` for it */
  setsHeadPattern: z.optional(z.boolean()),
  /** of a sender: whether it can send lines as they are */
  sendsRaw: z.optional(z.boolean()),
  /** where the agent reads it: files of github.com/qiniu/logkit, v1.5.6 */
  source: z.string(),
})
export type OptionTable = z.output<typeof OptionTable>

const MetricTable = z.object({
  type: z.string(),
  options: z.array(Option),
  /** the fields that it reports; each can be turned off */
  fields: z.array(z.string()),
  /** Values of another type than expected are ignored. */
  lenient: z.optional(z.boolean()),
  /** the option that is required once a field is turned off */
  requiredToHideFields: z.optional(z.string()),
  /** where the agent reads it: files of github.com/qiniu/logkit, v1.5.6 */
  source: z.string(),
})
export type MetricTable = z.output<typeof MetricTable>

const OptionTables = z.array(OptionTable)

/** All options of runner configs. The tables are large: only lazily loaded code imports them. */
export const tables = z
  .object({
    readers: OptionTables,
    parsers: OptionTables,
    transforms: OptionTables,
    senders: OptionTables,
    cleaner: z.array(Option),
    runner: z.array(Option),
    metrics: z.array(MetricTable),
  })
  .parse(all)
