/** F6: the focus goes from the part of a window that has it to the next, there to the first of `stops`. */
export function focusNextPart(root: HTMLElement, parts: string, stops: string) {
  const all = [...root.querySelectorAll<HTMLElement>(parts)].filter((part) => part.checkVisibility());
  const inside = all.filter((part) => part.contains(document.activeElement)).at(-1);
  const next = all[inside === undefined ? 0 : (all.indexOf(inside) + 1) % all.length];
  next?.querySelector<HTMLElement>(stops)?.focus();
}
