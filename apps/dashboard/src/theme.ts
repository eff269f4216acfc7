import { createTheme, type MantineColorsTuple } from '@mantine/core'

// Mantine is for what we do not draw ourselves (menus, dialogs, calendars). Its colours come from
// `styles/mantine.css`, which maps its variables to our tokens; these shades only name the teal.
const teal: MantineColorsTuple = [
  '#e8f2f3',
  '#d0e5e7',
  '#a8d0d5',
  '#86cdd6',
  '#4f9aa4',
  '#2f7f8a',
  '#1f7480',
  '#14606b',
  '#0f4d56',
  '#0b3b42',
]

export const theme = createTheme({
  colors: { teal },
  primaryColor: 'teal',
  // Not dark 3: white on it has a contrast of 2.3.
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '640' },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
})
