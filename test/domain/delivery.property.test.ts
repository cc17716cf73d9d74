import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acknowledged, withSnooze } from '../../electron/domain/delivery-edits';
import type { Notice } from '../../electron/domain/delivery-round';
import { addMs } from '../../electron/domain/instant';
import { isQuiet, quietUntil } from '../../electron/domain/quiet-hours';
import { type Rule, defaultRules } from '../../electron/domain/rule';
import { aFailingState, aSnapshot, aState, dayMs, hourMs, minuteMs } from '../support/builders';
import { DeliveryRun, cleared, quietSettings, raised } from '../support/delivery';

const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns'];
// The clock goes back in Europe in this week.
const start = '2026-10-22T10:00:00.000Z';
const names = ['a', 'b', 'c', 'd'];

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('raise' as const),
      name: fc.constantFrom(...names),
      isOut: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('clear' as const), name: fc.constantFrom(...names) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('pass' as const),
      ms: fc.integer({ min: 1, max: 16 * hourMs }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 15_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('sleep' as const),
      ms: fc.integer({ min: minuteMs, max: 3 * dayMs }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('restart', 'fail', 'read', 'mute', 'unmute') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('quiet' as const), isOn: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('zone' as const), zone: fc.constantFrom(...zones) }),
  },
);

const put = fc.oneof(
  fc.record({
    does: fc.constant('snooze' as const),
    name: fc.option(fc.constantFrom(...names)),
    ms: fc.integer({ min: minuteMs, max: dayMs }),
  }),
  fc.record({ does: fc.constant('acknowledge' as const), name: fc.constantFrom(...names) }),
);

type Step = typeof step | typeof put extends fc.Arbitrary<infer T> ? T : never;

let serial = 0;

function act(run: DeliveryRun, one: Step): void {
  serial += 1;
  if (one.does === 'raise') {
    const given = { id: `${one.name}${serial}`, at: run.now };
    const happened = run.standing.has(one.name) ? 'worsened' : 'raised';
    const facts = {
      kind: 'level',
      level: one.isOut ? 'exhausted' : 'low',
      used: 1,
      total: 9,
      free: 0,
    } as const;
    run.happen(raised(one.name, { ...given, happened, facts }));
  } else if (one.does === 'clear') {
    if (run.standing.has(one.name))
      run.happen(cleared(one.name, { id: `${one.name}${serial}`, at: run.now }));
  } else if (one.does === 'pass') run.pass(one.ms);
  else if (one.does === 'sleep') run.sleep(one.ms);
  else if (one.does === 'restart') run.restart();
  else if (one.does === 'fail') run.show(aSnapshot(aFailingState()));
  else if (one.does === 'read') run.show(aSnapshot(aState()));
  else if (one.does === 'mute') run.change({ canShow: false });
  else if (one.does === 'unmute') run.change({ canShow: true });
  else if (one.does === 'quiet') run.change({ notices: quietSettings({ isOn: one.isOn }) });
  else if (one.does === 'zone') run.change({ zone: one.zone });
  else if (one.does === 'acknowledge') run.state = acknowledged(run.state, one.name, run.now);
  else if (one.does === 'snooze') {
    const target =
      one.name === null
        ? ({ of: 'all' } as const)
        : ({ of: 'pool', connectionId: 'hq', poolKey: one.name } as const);
    run.state = withSnooze(run.state, { target, until: addMs(run.now, one.ms), since: run.now });
  }
}

const newIn = (notice: Notice): readonly string[] => {
  if (notice.of === 'network' || notice.of === 'reminder') return [];
  return (notice.of === 'summary' ? notice.held : notice.alerts).map(({ id }) => id);
};

const quietNow = ({ context, now }: DeliveryRun): boolean =>
  isQuiet(context.notices.quietHours, now, context.zone);

/** Plays the steps; each is looked at when it is over, with what was told in it and where. */
function play(
  steps: readonly Step[],
  rules: readonly Rule[],
  check?: (run: DeliveryRun, told: readonly Notice[]) => void,
) {
  serial = 0;
  const run = new DeliveryRun({ notices: quietSettings(), rules }, start);
  for (const one of steps) {
    const known = run.told.length;
    act(run, one);
    check?.(
      run,
      run.told.slice(known).map(({ notice }) => notice),
    );
  }
  return run;
}

/** Everything is as it should be again, for as long as anything can wait. */
function calmDown(run: DeliveryRun): void {
  run.change({ canShow: true, snapshot: aSnapshot(aState()) });
  run.pass(8 * dayMs);
}

const once: readonly Rule[] = defaultRules.map((rule) => ({ ...rule, mostRepeats: 0 }));
const steps = fc.array(step, { maxLength: 40 });
const stepsByHand = fc.array(fc.oneof({ weight: 5, arbitrary: step }, put), { maxLength: 40 });

describe('whatever happens', () => {
  test('nobody is disturbed in quiet hours, but for what comes before they are over, once a night', () => {
    fc.assert(
      fc.property(stepsByHand, (all) => {
        const run = new DeliveryRun({ notices: quietSettings() }, start);
        const nights = new Map<string, number>();
        for (const one of all) {
          act(run, one);
          for (const { at, notice } of run.told.splice(0)) {
            const { quietHours } = run.context.notices;
            if (one.does === 'zone' || !isQuiet(quietHours, at, run.context.zone)) continue;
            expect(notice.of).toBe('before-back');
            const night = `${run.context.zone} ${quietUntil(quietHours, at, run.context.zone) ?? ''}`;
            nights.set(night, (nights.get(night) ?? 0) + 1);
          }
        }
        for (const count of nights.values()) expect(count).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  test('no crossing is told twice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const run = play(all, once);
        calmDown(run);
        const ids = run.told.flatMap(({ notice }) => newIn(notice));
        expect(ids).toEqual([...new Set(ids)]);
        expect(run.told.some(({ notice }) => notice.of === 'reminder')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('a crossing is told again no more often than its rule allows', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const run = play(all, defaultRules);
        calmDown(run);
        const times = new Map<string, number>();
        for (const { notice } of run.told)
          if (notice.of !== 'network' && notice.of !== 'summary')
            for (const { id } of notice.alerts) times.set(id, (times.get(id) ?? 0) + 1);
        for (const count of times.values()) expect(count).toBeLessThanOrEqual(6);
      }),
      { numRuns: 500 },
    );
  });

  test('what stands at the end has been told, unless the admin has seen to it', () => {
    fc.assert(
      fc.property(stepsByHand, (all) => {
        const run = play(all, once);
        calmDown(run);
        const open = Object.values(run.state.entries).filter(
          ({ is, alert, toldId }) => is !== 'told' || toldId !== alert.id,
        );
        expect(open).toEqual([]);
        expect(Object.keys(run.state.entries).sort()).toEqual([...run.standing].sort());
      }),
      { numRuns: 500 },
    );
  });

  test('what was held is in the next summary, or has been told, or was over and is counted there', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const run = play(all, once);
        calmDown(run);
        const told = new Set(run.told.flatMap(({ notice }) => newIn(notice)));
        const summaries = run.told.flatMap(({ notice }) => (notice.of === 'summary' ? [notice] : []));
        const recovered = new Set(summaries.flatMap(({ recovered: over }) => over.map(({ key }) => key)));
        const held = run.marks.filter((mark) => mark.told === 'held').map(({ id }) => id);
        for (const id of held) {
          // A pool that got worse is told as it is then.
          const isReplaced = run.marks.some(
            (mark) => mark.id !== id && mark.id.startsWith(id.charAt(0)) && mark.told === 'shown',
          );
          expect(told.has(id) || recovered.has(id.charAt(0)) || isReplaced).toBe(true);
        }
        expect(run.state.heldSince).toBeNull();
        expect(quietNow(run) ? run.state.recovered : []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a restart changes nothing of what is told', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const without = all.filter(({ does }) => does !== 'restart');
        const often = without.flatMap((one): Step[] => [one, { does: 'restart' }]);
        expect(play(often, defaultRules).said()).toEqual(play(without, defaultRules).said());
      }),
      { numRuns: 300 },
    );
  });
});
