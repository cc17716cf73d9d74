/** Settings: how windows look. */
export const appearance = {
  title: 'Appearance',
  theme: {
    title: 'Theme',
    detail: 'System follows the desktop, also when it changes in the evening.',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
  },
  rest: 'Contrast, text size and motion follow the system. The tray icon follows the brightness of the panel.',
};
