const keys = {
  title: 'Keyboard shortcuts',
  shift: 'Shift',
  list: {
    title: 'List',
    search: 'Go to the search',
    move: 'Next or previous row',
    ends: 'First or last row',
    open: 'Open the row',
    select: 'Select the row',
  },
  chart: {
    title: 'Charts, once one has the focus',
    move: 'Move the cursor to the previous or next value',
    far: 'Move it by ten values',
    ends: 'Move it to the first or last value',
    pin: 'Pin the cursor',
    free: 'Release the cursor',
    shift: 'Back or forward half a range',
    zoom: 'Zoom in or out',
  },
  cells: {
    title: 'Heat map, once it has the focus',
    move: 'Move from cell to cell',
    ends: 'First or last time',
    open: 'Open the agent at that time',
    free: 'Leave the cell',
  },
  everywhere: {
    title: 'Everywhere',
    sheet: 'Show this list',
    close: 'Close a dialog or a panel',
  },
}

export default keys
