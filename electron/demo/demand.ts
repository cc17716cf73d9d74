const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A simulated moment: milliseconds since the start of a simulated Monday, 00:00. */
export type SimulatedMs = number;

/** Share of seats (0..1) wanted at each full hour of a working day: mornings fill up, lunch empties, late hours linger. */
const workingDay = [
  0.04, 0.03, 0.03, 0.03, 0.03, 0.05, 0.1, 0.28, 0.55, 0.74, 0.86, 0.88, 0.62, 0.72, 0.9, 0.92, 0.8, 0.55,
  0.32, 0.2, 0.14, 0.1, 0.07, 0.05,
];
const weekendShare = 0.12;
const rushEveryDays = 8;
const rushFactor = 1.3;

/** 0..1, the same for the same seed and slot: a demand that can be told again in a test. */
function noise(seed: number, slot: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(slot + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function curve(at: SimulatedMs): number {
  const hour = (at % dayMs) / hourMs;
  const from = workingDay[Math.floor(hour) % 24] ?? 0;
  const to = workingDay[(Math.floor(hour) + 1) % 24] ?? 0;
  return from + (to - from) * (hour % 1);
}

export interface Demand {
  readonly seed: number;
  readonly seats: number;
  /** How sought after the seats are: 1 fills about nine of ten on an ordinary afternoon. */
  readonly pressure: number;
}

/** Seats in use: working days with lunch, quiet weekends, a release-day rush now and then, one session forgotten at night. */
export function seatsInUse({ seed, seats, pressure }: Demand, at: SimulatedMs): number {
  const day = Math.floor(at / dayMs);
  const isWeekend = day % 7 >= 5;
  const isRush = !isWeekend && (day + seed) % rushEveryDays === 3;
  const slot = Math.floor(at / (10 * 60_000));
  const wobble = (noise(seed, slot) - 0.5) * 0.1;
  const share =
    curve(at) * (isWeekend ? weekendShare : 1) * (isRush ? rushFactor : 1) * pressure + wobble * curve(at);
  const forgotten = noise(seed, day) > 0.5 ? 1 : 0;
  return Math.min(seats, Math.max(forgotten, Math.round(share * seats)));
}

/** A clock that starts on a Tuesday morning, when seats fill up, and runs so fast that a day passes while one looks on. */
export function demoClock(startedAtMs: number, now: () => number, speed = 60): () => SimulatedMs {
  const tuesdayMorning = dayMs + 9.2 * hourMs;
  return () => tuesdayMorning + (now() - startedAtMs) * speed;
}
