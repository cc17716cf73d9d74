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
