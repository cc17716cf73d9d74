export interface PanelFacts {
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`. */
  readonly desktop: string;
  readonly windowsAreDark: boolean;
}

// These put a dark panel above light windows unless their owner changes it; nothing on the bus tells its colour.
const darkPanels = /GNOME|Unity|Cinnamon|Pantheon/i;

/** Which set of tray icons can be seen on this desktop's panel. */
export function iconVariant({
  platform,
  desktop,
  windowsAreDark,
}: PanelFacts): 'light' | 'dark' | 'Template' {
  if (platform === 'darwin') return 'Template';
  const isDark = windowsAreDark || (platform === 'linux' && darkPanels.test(desktop));
  return isDark ? 'dark' : 'light';
}
