// @ts-check

/**
 * @typedef {object} MenuEntry
 * @property {number} id changes whenever the program sets its menu
 * @property {string} label as a user reads it; empty for a separator
 * @property {'normal' | 'separator' | 'checkbox' | 'radio'} type
 * @property {boolean} enabled
 * @property {boolean} visible
 * @property {boolean} checked
 * @property {MenuEntry[]} children
 */

/** @typedef {string | RegExp} Label */

/** One underscore marks the key of an entry, two stand for one. @param {string} label */
const readable = (label) => label.replace(/_(_?)/g, '$1');

/** @param {Record<string, any>} properties @returns {MenuEntry['type']} */
function typeOf(properties) {
  if (properties['type'] === 'separator') return 'separator';
  if (properties['toggle-type'] === 'checkmark') return 'checkbox';
  return properties['toggle-type'] === 'radio' ? 'radio' : 'normal';
}

/**
 * @param {[number, Record<string, any>, any[]]} layout as the bus gives it: what is absent has its default
 * @returns {MenuEntry[]} the entries below it
 */
export function readMenu([, , children]) {
  return children.map((child) => {
    const [id, properties] = child;
    return {
      id,
      label: readable(properties['label'] ?? ''),
      type: typeOf(properties),
      enabled: properties['enabled'] ?? true,
      visible: properties['visible'] ?? true,
      checked: properties['toggle-state'] === 1,
      children: readMenu(child),
    };
  });
}

/** @param {MenuEntry[]} entries @returns {MenuEntry[]} */
const flat = (entries) => entries.flatMap((entry) => [entry, ...flat(entry.children)]);

/** @param {MenuEntry} entry @param {Label} label */
const isCalled = (entry, label) =>
  typeof label === 'string' ? entry.label === label : label.test(entry.label);

/**
 * @param {MenuEntry[]} menu
 * @param {Label | Label[]} label of an entry at any depth, or the labels from the top down to it
 */
export function findEntry(menu, label) {
  const path = Array.isArray(label) ? label : [label];
  let level = Array.isArray(label) ? menu : flat(menu);
  /** @type {MenuEntry | undefined} */
  let found;
  for (const part of path) {
    found = level.find((entry) => entry.visible && isCalled(entry, part));
    if (!found)
      throw new Error(`No menu entry ${part}; there are: ${level.map((entry) => entry.label).join(' | ')}`);
    if (!found.enabled) throw new Error(`The menu entry ${part} is disabled.`);
    level = found.children;
  }
  if (!found) throw new Error('A menu entry needs a label to be found by.');
  return found;
}
