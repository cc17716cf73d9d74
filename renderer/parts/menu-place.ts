export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MenuFacts {
  /** What the menu hangs from. */
  readonly anchor: Box;
  readonly size: { readonly width: number; readonly height: number };
  readonly view: { readonly width: number; readonly height: number };
  /** Which edges of both stand in line. */
  readonly align: 'start' | 'end';
}

const gap = 4;
const margin = 8;

/** Where a menu goes: below what it hangs from, above where there is no room, never outside the window. */
export function menuPlace({ anchor, size, view, align }: MenuFacts): { left: number; top: number } {
  const wanted = align === 'start' ? anchor.left : anchor.right - size.width;
  const left = Math.max(margin, Math.min(wanted, view.width - margin - size.width));
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - size.height;
  const lowest = view.height - margin - size.height;
  const top = below <= lowest ? below : above >= margin ? Math.min(above, lowest) : lowest;
  return { left, top: Math.max(margin, top) };
}
