const about = {
  version: 'Version',
  changelog: 'Changelog',
  api: 'API',
  reads: 'Requests',
  allAnswered: 'Each kind was answered at least once',
  noneSent: 'None answered yet',
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
