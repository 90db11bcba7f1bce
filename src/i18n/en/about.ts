const about = {
  demo: 'Demo data.',
  demoHelp: 'Nothing here is real, and changes stay in this browser.',
  resetDemo: 'Reset demo data',
  unknownSettings: 'Unknown settings',
  unknownSettingsHelp:
    'This version ignores {{keys}} in console.config.json: misspelt, or of a newer version.',
}

export default about
