const about = {
  demo: 'Demo data.',
  demoHelp: 'Nothing here is real, and changes stay in this browser.',
  resetDemo: 'Reset demo data',
  version: 'Version',
  changelog: 'Changelog',
  api: 'API',
  reads: 'Server answers',
  allAnswered_one: 'the one read of this visit',
  allAnswered_other: 'all {{count}} kinds of reads of this visit',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  unknownSettings: 'Unknown settings',
  unknownSettingsHelp:
    'This version ignores {{keys}} in console.config.json: misspelt, or of a newer version.',
}

export default about
