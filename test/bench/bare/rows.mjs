// @ts-check
/// <reference lib="dom" />
// The least that shows many rows: those in view, in the order they came, found by plain text.
const height = 32;
const field = document.createElement('input');
const view = document.createElement('div');
const all = document.createElement('div');

/** @typedef {{ id: string, name: string, pools: { product: string, feature: string, server: string, free: number, total: number }[] }} State */
/** @typedef {{ text: string, folded: string }} Row */

/** @type {State[]} */
let connections = [];
/** @type {Row[]} */
let rows = [];
/** @type {Row[]} */
let shown = [];

/** @param {State} state @param {State['pools'][number]} pool */
const lineOf = ({ name }, { product, feature, server, free, total }) =>
  `${product} ${feature} ${server} — ${free} of ${total} free — ${name}`;

/** @param {string} text @param {number} at */
function rowOf(text, at) {
  const row = document.createElement('div');
  row.textContent = text;
  Object.assign(row.style, { position: 'absolute', top: `${at * height}px`, height: `${height}px` });
  return row;
}

function draw() {
  const from = Math.floor(view.scrollTop / height);
  const to = from + Math.ceil(view.clientHeight / height) + 1;
  all.style.height = `${shown.length * height}px`;
  all.replaceChildren(...shown.slice(from, to).map(({ text }, at) => rowOf(text, from + at)));
}

function find() {
  const words = field.value.toLowerCase().split(' ');
  shown = rows.filter(({ folded }) => words.every((word) => folded.includes(word)));
  draw();
}

/** @param {State[]} states */
function take(states) {
  connections = states;
  rows = states.flatMap((state) =>
    state.pools.map((pool) => {
      const text = lineOf(state, pool);
      return { text, folded: text.toLowerCase() };
    }),
  );
  find();
}

field.ariaLabel = 'Find';
Object.assign(view.style, { position: 'relative', height: '90vh', overflowY: 'auto' });
view.append(all);
document.body.replaceChildren(field, view);
view.addEventListener('scroll', draw);
field.addEventListener('input', find);

Reflect.set(globalThis, 'bench', {
  first: (/** @type {string} */ text) => take(JSON.parse(text).snapshot.connections),
  update: (/** @type {{ changed: State[] }} */ { changed }) => {
    const byId = new Map(changed.map((state) => [state.id, state]));
    take(connections.map((state) => byId.get(state.id) ?? state));
  },
  shown: () => shown.length,
});
