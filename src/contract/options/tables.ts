import { z } from '../zod'
import all from './tables.json'
import { grammarNames } from './grammars/names'

/** The parts of a config that come in types. */
export const kinds = ['readers', 'parsers', 'transforms', 'senders'] as const
export type Kind = (typeof kinds)[number]
/** Every part of a config that has options. */
export type SectionName = Kind | 'metrics' | 'cleaner' | 'router' | 'runner'

const types = ['string', 'boolean', 'number', 'choice', 'duration', 'text', 'cron', 'json'] as const

/** Compares one option with what is needed: all that is given here has to hold. An unset option is the empty text. */
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
  filled: z.optional(z.boolean()),
})
export type Condition = z.output<typeof Condition>

/**
 * One option. The columns of the form come from logkit's own option lists; the columns of the agent say what it does with a
 * value and come from the constructor named by the table's `source`.
 */
const Option = z.object({
  key: z.string(),
  type: z.enum(types),
  /** Its JSON type; a text where nothing is said. */
  wireType: z.optional(z.enum(['boolean', 'number', 'array'])),
  /** Who asks for a value: the agent refuses a config without it, the form of logkit merely marks it. */
  required: z.optional(z.enum(['agent', 'form'])),
  /** as text, whatever it is on the wire */
  default: z.optional(z.string()),
  /** The default is an example: nothing happens by itself. */
  suggestion: z.optional(z.boolean()),
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
  /** what the form asks of the whole value, as a regular expression */
  pattern: z.optional(z.string()),
  placeholder: z.optional(z.string()),
  format: z.optional(z.literal('comma-list')),

  /** Agent: an empty value counts as a missing one. */
  filled: z.optional(z.boolean()),
  /** Agent: older names, read where the option has no value. */
  aliases: z.optional(z.array(z.string())),
  /** Agent: nothing is missing when one of these holds. */
  unless: z.optional(z.array(Condition)),
  /** Agent: sets the value itself for metrics, or for a reader of one of these modes. */
  givenIn: z.optional(z.array(z.string())),
  /** Agent: reads the option only when all of these hold. */
  readWhen: z.optional(z.array(Condition)),
  /** Agent: refuses any other value. */
  oneOf: z.optional(z.array(z.string())),
  /** Agent: ignores the case of `oneOf`. */
  anyCase: z.optional(z.boolean()),
  /** Agent: refuses these values, ... */
  noneOf: z.optional(z.array(z.string())),
  /** ... when all of these hold. */
  noneOfWhen: z.optional(z.array(Condition)),
  /** Agent: the language of the value; for most types the type says it. */
  grammar: z.optional(z.enum(grammarNames)),
  /** Agent: applies the grammar only when all of these hold. */
  grammarWhen: z.optional(z.array(Condition)),
  /** Agent: refuses what it cannot read. Numbers and booleans as text fall back to the default otherwise. */
  strict: z.optional(z.boolean()),
  /** Agent: does not read the value as the type that the form gives it. */
  lenient: z.optional(z.boolean()),
  /** Agent: takes the whole value from an environment variable, `${NAME}`. */
  environment: z.optional(z.boolean()),
  /** Agent: refuses a value that the regular expression does not match as a whole. */
  matches: z.optional(z.string()),
  /** Agent: the least number. */
  min: z.optional(z.number()),
  /** Agent: the number is greater than that of the other option. */
  over: z.optional(z.string()),
  /** Agent: the duration is not shorter than that of the other option, unless it is 0 or a condition does not hold. */
  notUnder: z.optional(z.object({ key: z.string(), when: z.optional(z.array(Condition)) })),
  /** Agent: the duration is longer than this one, ... */
  above: z.optional(z.string()),
  /** ... and not longer than this one. */
  upTo: z.optional(z.string()),
  /** Agent: the value names a column of the CSV schema in the other option. */
  columnOf: z.optional(z.string()),
  /** Agent: a name with a dot is refused when it is looked up by the server of a sender of this type. */
  singleFor: z.optional(z.string()),
})
export type Option = z.output<typeof Option>

const OptionTable = z.object({
  type: z.string(),
  options: z.array(Option),
  /** The agent has it, but the form does not offer it. */
  unlisted: z.optional(z.boolean()),
  /** of a transform: when it runs if nothing is said, where that is not after the parser */
  stage: z.optional(z.string()),
  /** of a reader: options that it refuses, whatever their value */
  refuses: z.optional(z.array(z.string())),
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
  /** what it reports; each can be left out */
  fields: z.array(z.string()),
  /** Values of another type than expected are ignored. */
  lenient: z.optional(z.boolean()),
  /** the option without which no field can be left out */
  hidesWith: z.optional(z.string()),
  /** where the agent reads it: files of github.com/qiniu/logkit, v1.5.6 */
  source: z.string(),
})
export type MetricTable = z.output<typeof MetricTable>

const tablesOf = z.array(OptionTable)

/** All options of runner configs. Only lazily loaded code imports them: they weigh as much as a page. */
export const tables = z
  .object({
    readers: tablesOf,
    parsers: tablesOf,
    transforms: tablesOf,
    senders: tablesOf,
    cleaner: z.array(Option),
    runner: z.array(Option),
    metrics: z.array(MetricTable),
  })
  .parse(all)
