/** Why a difference between two texts of a config is none of its content, by the name of the rule of the normal form. */
const agentRules = {
  'null members': 'A top-level key that is null means the same as an absent one.',
  'case of member names':
    'The agent ignores case in top-level keys and writes them in its own way.',
  'unknown members': 'The agent drops top-level keys that it does not recognize.',
  'numbers that are absent':
    '0, a negative number and the default itself all stand for the default.',
  'interval of a metric runner': 'A metric runner collects every 30 seconds unless set otherwise.',
  'syncing after every batch': '0 and 1 both save the reading position after every batch.',
  'flags that are off': 'The agent writes out every switch. One that is absent is off.',
  'identity and state':
    'The name, the creation time, the storage path and whether it is stopped do not affect what the config does.',
  'empty members':
    'The agent writes empty texts, lists and objects for absent values, or leaves them out.',
  texts:
    'The agent reads the values of reader, parser, cleaner and senders as text: a number equals its text, null equals no text.',
  'runner name in the parser': 'The agent writes the name of the runner into its parser.',
  'prefix in the parser': 'The agent copies internal_key_prefix into the parser.',
  'typed tabs': 'The agent reads \\t in the separator of csv as a tab, and drops blanks around it.',
  'encoded patterns': 'The agent accepts grok patterns in base64 too, and shows them decoded.',
  'defaults of the parser': 'The value is the agent’s default.',
  'absent parser': 'Without a parser the agent keeps lines as they are, like the parser raw.',
  'stage of a transform':
    'The value is the stage in which the agent runs this transform by default.',
  'defaults of a transform': 'The value is the agent’s default.',
  router: 'Without a field to match, the router does nothing, whatever its other settings are.',
  metrics:
    'The agent writes out the fields and options of every metric. A field is reported unless it is off.',
  'default meta path': 'It is the path that the agent chooses by default.',
  'runner name in the reader': 'The agent writes the name of the runner into its reader.',
  'extra information in the reader': 'With extra_info on, the agent turns it on in the reader too.',
  'blocking in the reader': 'With is_block on, the agent turns it on in the reader too.',
  'maximum line length in the reader': 'The agent copies max_line_len into the reader.',
  'path of fileauto':
    'The reader fileauto follows all files of a directory, with or without /* at its end.',
  'paths of cloudtrail': 'The reader cloudtrail fills in the directory that it downloads to.',
  'head of qiniulog lines':
    'For the parser qiniulog, the agent fills in the pattern that its lines begin with.',
  'defaults of the reader': 'The value is the agent’s default.',
  'absent reader mode': 'A reader without a mode reads a directory.',
  'cleaner of cloudtrail':
    'The reader cloudtrail comes with a cleaner that deletes what it has read.',
  'defaults of the cleaner': 'The value is the agent’s default.',
  'runner name in the senders': 'The agent writes the name of the runner into every sender.',
  'user agent of the senders': 'The agent writes its version and system into every sender.',
  'raw sending of the senders': 'The agent marks the senders for its own use.',
  'tokens of a server': 'The server issues these tokens and renews them at any time.',
  'marks of a metric runner': 'A metric runner marks all its senders.',
  'blocking in the senders': 'With is_block on, the agent turns it on in every sender too.',
  'maximum line length in the senders': 'The agent copies max_line_len into every sender.',
  'extra information in pandora senders':
    'With extra_info on, the agent turns it off in pandora senders, so that it is not added twice.',
  'description in the senders of a log runner':
    'The agent removes the description once it has created the repository.',
  'description in the senders of a metric runner':
    'A metric runner fills in its own description where there is none.',
  'interval and name of open_falcon senders':
    'The agent writes the interval and the name of the runner into open_falcon senders.',
  'queue of pandora senders':
    'A pandora sender always has its queue, whatever fault_tolerant says.',
  'addresses in the schema of pandora senders':
    'The agent adds the fields of IP transforms to the schema, or removes them from there.',
  'defaults of the senders': 'The value is the agent’s default.',
  'learned csv header': 'The agent learned the columns from the first line of its data.',
}

export default agentRules
