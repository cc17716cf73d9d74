import type { Page } from 'playwright-core';

/** All that a page says, to the eye and to a screen reader: a text node or an attribute each. */
export const textsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description'];
    const said = [document.title];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      // Names of keys and code are written as they are everywhere, and so is what somebody typed.
      if (!element.checkVisibility() || element.closest('kbd, code, pre, script, style, .mono') !== null)
        continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
      for (const name of spoken) said.push(...(element.getAttribute(name) ?? '').split('\n'));
    }
    return said.filter((text) => /\p{L}/u.test(text));
  });
