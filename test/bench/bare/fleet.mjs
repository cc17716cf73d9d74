// The least that reads a fleet of gateways once: log in, fetch and parse, for each of them, so many at a time.
const [origin, count, atOnce] = process.argv.slice(2);
const credentials = { clientID: 'bench', clientSecret: 'bench-secret', context: 'API Access' };
let next = 0;
let pools = 0;

async function readOne() {
  const headers = { 'Content-Type': 'application/json' };
  const login = await fetch(`${origin}/__base__/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify(credentials),
  });
  const { data } = await login.json();
  const usage = await fetch(`${origin}/__base__/licenses/usage`, {
    headers: { Authorization: `Bearer ${data.token}` },
  });
  pools += (await usage.json()).data.licenses.length;
}

async function work() {
  while (next++ < Number(count)) await readOne();
}

await Promise.all(Array.from({ length: Number(atOnce) }, work));
process.stdout.write(String(pools));
