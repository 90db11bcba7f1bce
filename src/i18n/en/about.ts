const about = {
  demo: 'Demo data.',
  demoHelp: 'Nothing here is real, and changes stay in this browser.',
  resetDemo: 'Reset demo data',
  version: 'Version',
  changelog: 'Changelog',
  api: 'API',
  reads: 'Requests answered',
  allAnswered_one: 'the only kind sent so far',
  allAnswered_other: 'all {{count, number}} kinds sent so far',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  unknownSettings: 'Unknown settings',
  unknownSettingsHelp:
    'This version ignores {{keys}} in console.config.json: misspelt, or from a newer version.',
}

export default about
