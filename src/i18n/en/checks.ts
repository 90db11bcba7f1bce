/** The texts of the findings about a config, by code: the problem and what to do. */
const checks = {
  notObject: 'This must be a JSON object.',
  notList: 'This must be a list.',
  noReader: 'There is no reader. Add one, or metrics to collect.',
  noSender: 'There is no sender. Add at least one.',
  noType: 'Choose a type.',
  unknownType:
    'Logkit does not have the type {{type}}. Only a custom build of the agent can run it: correct the type, or confirm that your agents have it.',
  ownType:
    'Logkit does not have the type {{type}}. You confirmed that your agents have it, for this edit only.',
  missing: 'A value is required.',
  notText: 'This must be text. Put it in quotes.',
  boolean: 'It must be true or false.',
  number: 'It must be a whole number.',
  list: 'It must be a list.',
  duration: 'It must be a duration like 30s, 10m or 1h30m.',
  cron: 'It must have five or six fields with seconds first, or be like loop 10s, @every 1h or @daily.',
  json: 'It must be JSON.',
  jsonShape: 'This JSON does not have the structure that the agent expects here.',
  tooSmall: 'It must be {{least, number}} or more.',
  tooShort: 'It must not be shorter than {{least}}.',
  notLonger: 'It must be longer than {{than}}.',
  tooLong: 'It must not be longer than {{most}}.',
  regex: 'The agent compiles with RE2, which rejects this expression: {{message}}',
  time: 'The agent cannot read this time. Write it like 2026-01-31 08:00:00.',
  timeZone: 'The agent does not recognize this time zone. Write it like Asia/Shanghai.',
  timeFormat: 'Each % must begin a part of a time, like %Y, %m, %d or %H; %% stands for a %.',
  runTime: 'It must be hours like 8:30-20:00.',
  sqlSchema:
    'Each column must be a name and one of the types string, long and float, like id long.',
  csvSchema:
    'Each column must be a name and one of the types string, long, float, date and jsonmap, like id long, and may be listed only once.',
  nginxSchema: 'Each field must be a name and a type, like status long, with no comma at the end.',
  convertDsl:
    'Each field must be a name and a type (string, long, float, date, bool, json, map or array), like status long 0, and may be listed only once.',
  aliases: 'Each item must be a field name, optionally followed by the name to send it under.',
  topics: 'It must be one topic, or a field like %{[type]} and a default topic.',
  replaceMap: 'It must hold pairs like 200 ok, separated by commas.',
  tableName: 'Only the time variables YYYY, YY, MM, DD, hh, mm and ss can be used, like @(YYYY).',
  template: 'The agent crashes on a {{open}} without {{close}}.',
  url: 'It must be an address like http://example.com:9200.',
  unknownColumn: 'There is no such column. The columns are {{columns}}.',
  unsupported: 'The agent does not accept this option for this type.',
  unsupportedValue: 'The agent does not accept this value.',
  grokInvalid: 'This pattern can never match: {{message}}',
  grokUnknown:
    'This console does not recognize the pattern {{name}}, so the rest cannot be checked.',
  grokNotChecked: 'The pattern is too large to check here.',
  noMetrics: 'Choose at least one metric.',
  headPatternUnsupported:
    'This parser needs multi-line records, which this reader cannot assemble.',
  rawSendingUnsupported: 'This sender cannot send raw lines. Turn off send_raw or fault_tolerant.',
  nestedKey: 'A lookup by the server takes a top-level field name, without a dot.',
  routerMatchType: 'Choose how the field is compared: equal or contains.',
  choice: 'The known values are {{choices}}.',
  pattern: 'It should match {{pattern}}.',
  runsBeforeParser: 'Without a stage, this transform runs before the parser, unlike all others.',
  alwaysFaultTolerant: 'A Pandora sender is always fault tolerant. The value here has no effect.',
  grokComma:
    'A comma starts another pattern. Define a pattern that contains a comma as a custom pattern and refer to it here.',
  routerUnused:
    'Without a field to match, the router has no effect: every sender receives everything.',
  noSuchSender: 'There is no such sender. Senders are numbered from 0 to {{last, number}}.',
  unusedWithMetrics: 'This part has no effect when metrics are collected.',
  secretNotKept: 'Browsers do not store secrets. Type it again.',
}

export default checks
