export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacementFacts {
  readonly size: { readonly width: number; readonly height: number };
  /** The icon, or where the pointer was when it was pressed; null where neither is known. */
  readonly anchor: Rectangle | null;
  /** Of the display that the anchor is on. */
  readonly workArea: Rectangle;
}

const gap = 8;

const clamp = (value: number, from: number, to: number): number =>
  Math.min(Math.max(value, from), Math.max(from, to));

/** Where the popup goes: centred on the icon, on the side of the panel that has room, never outside the work area. */
export function placement({ size, anchor, workArea }: PlacementFacts): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const width = Math.min(size.width, workArea.width - 2 * gap);
  const height = Math.min(size.height, workArea.height - 2 * gap);
  const right = workArea.x + workArea.width - width - gap;
  const bottom = workArea.y + workArea.height - height - gap;
  // Without an anchor: the upper right corner, where most desktops have their indicators.
  const centre = anchor === null ? right + width / 2 : anchor.x + anchor.width / 2;
  const isAnchorLow = anchor !== null && anchor.y + anchor.height / 2 > workArea.y + workArea.height / 2;
  const wantedY =
    anchor === null
      ? workArea.y + gap
      : isAnchorLow
        ? anchor.y - height - gap
        : anchor.y + anchor.height + gap;
  return {
    x: Math.round(clamp(centre - width / 2, workArea.x + gap, right)),
    y: Math.round(clamp(wantedY, workArea.y + gap, bottom)),
    width,
    height,
  };
}

export interface RestoreFacts {
  /** Where the window was; null where nobody knows. */
  readonly last: Rectangle | null;
  readonly usual: { readonly width: number; readonly height: number };
  /** Of every display that there is now, the main one first. */
  readonly workAreas: readonly Rectangle[];
}

const shared = (a: Rectangle, b: Rectangle): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
};

/**
 * Where the window opens again: as it was, but whole on a display that is there now. Without a place (the desktop puts
 * it where it likes) where it was never open.
 */
export function restoredPlace({
  last,
  usual,
  workAreas,
}: RestoreFacts): { width: number; height: number } | Rectangle {
  const [main] = workAreas;
  if (last === null || main === undefined) return usual;
  const area = workAreas.reduce(
    (best, each) => (shared(last, each) > shared(last, best) ? each : best),
    main,
  );
  const width = Math.min(last.width, area.width);
  const height = Math.min(last.height, area.height);
  return {
    x: clamp(last.x, area.x, area.x + area.width - width),
    y: clamp(last.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}
