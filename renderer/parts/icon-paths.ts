const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const tile = (x: number, y: number): string =>
  `M${x + 1.2} ${y}h2.1a1.2 1.2 0 0 1 1.2 1.2v2.1a1.2 1.2 0 0 1-1.2 1.2h-2.1a1.2 1.2 0 0 1-1.2-1.2v-2.1a1.2 1.2 0 0 1 1.2-1.2z`;

/** Line icons on a grid of 16, each one path. */
export const iconPaths = {
  search: `${circle(7, 7, 4.5)}M10.5 10.5 14 14`,
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.8v2.9h-2.9',
  pin: 'M5.5 2h5M6 2v4L4 8.5V10h8V8.5L10 6V2M8 10v4',
  expand: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  x: 'm4 4 8 8M12 4l-8 8',
  unplugged:
    'M5.5 2v3M10.5 2v2.5M12.5 6v1.5c0 .6-.1 1.2-.4 1.7M3.5 5.2v2.3A4.5 4.5 0 0 0 10 11.5M8 12v2.5M2 2l12 12',
  calendar:
    'M4.5 3.5h7a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM2.5 6.8h11M5.5 2v2.5M10.5 2v2.5',
  clock: `${circle(8, 8, 5.8)}M8 5v3.2l2 1.3`,
  info: `${circle(8, 8, 5.8)}M8 7.5v3.5M8 5h.01`,
  over: 'M8 13V4M4.5 7 8 3.5 11.5 7',
  grid: tile(2.5, 2.5) + tile(9, 2.5) + tile(2.5, 9) + tile(9, 9),
  seat: 'M5 7.5V4.5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v3M2.5 7.3a1.3 1.3 0 0 1 2.5 0V9.5h6V7.3a1.3 1.3 0 0 1 2.5 0v4.2a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM4 12.5V14M12 12.5V14',
  import: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  check: 'm3.5 8.5 3 3 6-7',
  down: 'm4 6 4 4 4-4',
  key: `${circle(5.5, 10.5, 3)}M7.7 8.3 13.5 2.500M11 5l2 2`,
  lock: 'M4.5 7h7a1.5 1.5 0 0 1 1.5 1.500v3.500a1.5 1.5 0 0 1-1.5 1.500h-7a1.5 1.5 0 0 1-1.5-1.500v-3.500a1.5 1.5 0 0 1 1.5-1.500zM5 7V5a3 3 0 0 1 6 0v2',
  plug: 'M5.5 2v3M10.5 2v3M3.5 5h9v2.500a4.5 4.5 0 0 1-9 0zM8 12v2.5',
  plus: 'M8 3v10M3 8h10',
  users: `${circle(6, 5.5, 2.5)}M1.5 13.5c.4-2.7 2.2-4 4.5-4s4.1 1.3 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12.3 9.9c1.2.6 2 1.8 2.2 3.6`,
} as const;

export type IconName = keyof typeof iconPaths;
