const about = {
  version: 'Version',
  changelog: 'Changelog',
  api: 'API',
  reads: 'Requests',
  allAnswered: 'All answered so far',
  failed: 'Failed requests',
  silent: 'no answer',
  separator: ', ',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  unknownSettings: 'Unknown settings',
  unknownSettingsHelp:
    'This version ignores {{keys}} in console.config.json. They are misspelt, or of a newer version.',
}

export default about
