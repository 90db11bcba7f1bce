const packages = {
  title: 'Available packages',
  none: 'The server offers no packages.',
  system: 'System',
  version: 'Version',
  message: 'Release notes',
  hash: 'Hash',
  download: 'Package',
  agents: 'Agents',
  link: 'Download',
}

export default packages
