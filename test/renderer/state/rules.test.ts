import { describe, expect, test } from 'vitest';
import { defaultRules } from '../../../electron/domain/default-rules';
import type { Rule } from '../../../electron/domain/rule';
import type { SaveAnswer } from '../../../electron/ipc/contract';
import { Board } from '../../../renderer/state/board.svelte';
import type { RuleField } from '../../../renderer/state/rule-field';
import { Rules } from '../../../renderer/state/rules.svelte';
import { aBoardPool, aBoardOf, ten } from '../../support/builders';
import { FakeBridge, aBoard, someAlerts } from '../../support/fake-bridge';

const place = { of: 'pool', connectionId: 'hq', poolKey: 'catia' } as const;
const done: SaveAnswer = { isSaved: true, message: null };
const refused: SaveAnswer = { isSaved: false, message: 'The disk is full.' };

async function rulesWith(answer: SaveAnswer, own: readonly Rule[] = []) {
  const bridge = new FakeBridge({ 'rules.save': answer, 'rules.remove': answer });
  const board = new Board(bridge, () => Date.parse(ten));
  const page = { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} } as const;
  const stop = board.start(page);
  await bridge.answer(
    aBoard({ snapshot: aBoardOf(aBoardPool()), alerts: someAlerts({ rules: [...defaultRules, ...own] }) }),
  );
  stop();
  board.alerts.take(someAlerts({ rules: [...defaultRules, ...own] }));
  return { bridge, board, rules: new Rules(board, bridge) };
}

function field(rules: Rules, id: string): RuleField {
  const found = rules.lines
    .flat()
    .flatMap((piece) => ('field' in piece ? [piece.field] : []))
    .find((each) => each.id === id);
  if (found === undefined) throw new Error(`the sentence has no field ${id}`);
  return found;
}

function type(rules: Rules, id: string, text: string) {
  const at = field(rules, id);
  rules.type(at, text);
  rules.leave(at);
}

const sentence = (rules: Rules): string =>
  rules.lines
    .map((line) =>
      line
        .map((piece) => ('words' in piece ? piece.words : `[${rules.text(piece.field)}]${piece.after}`))
        .join(' '),
    )
    .join('\n');

describe('the rules of a window', () => {
  test('read as speech', async () => {
    const { rules } = await rulesWith(done);
    rules.choose('default-level');
    expect(sentence(rules)).toBe(
      [
        '[Tell me when] [20\u202f%] or fewer are free for at least [4 h].',
        '[It is nearly out at] [10\u202f%] or fewer for at least [30 min].',
        'When nothing is free, tell me [at once].',
        'It is well again with [30\u202f%] free for at least [2 h].',
        'Repeat after [4 h, daily] up to [5 times].',
        'In quiet hours [hold until morning] unless it will be out before I am back.',
      ].join('\n'),
    );
  });

  test('begin as what is in force at the place, and are saved for it alone', async () => {
    const { bridge, rules } = await rulesWith(done);
    rules.begin('level', place);
    expect([rules.isNew, rules.isChanged]).toEqual([true, false]);
    expect(rules.overridden?.id).toBe('default-level');
    type(rules, 'low', '4 or 15 %');
    type(rules, 'low-for', '10');
    expect(await rules.save()).toBeNull();
    expect(bridge.sent.at(-1)).toMatchObject({
      name: 'rules.save',
      args: { kind: 'level', scope: place, low: { seats: 4, percent: 15 }, forMinutes: { low: 10 } },
    });
    expect(rules.savedId).toBe(rules.chosenId);
  });

  test('come to the same one when asked for the same place again', async () => {
    const { rules } = await rulesWith(done);
    rules.begin('level', place);
    const first = rules.chosenId;
    rules.begin('overuse', place);
    expect(rules.chosenId).not.toBe(first);
    rules.begin('level', place);
    expect(rules.chosenId).toBe(first);
  });

  test('write what was read as they write it, and keep what could not be read', async () => {
    const { bridge, rules } = await rulesWith(done);
    rules.choose('default-level');
    type(rules, 'low-for', '90');
    expect(rules.text(field(rules, 'low-for'))).toBe('1 h 30 min');
    rules.type(field(rules, 'low'), 'a few');
    expect(rules.problem(field(rules, 'low'))).toBeNull();
    expect(await rules.save()).toBe('low');
    expect(rules.problem(field(rules, 'low'))).toMatch(/^Write seats or a share/);
    expect(rules.text(field(rules, 'low'))).toBe('a few');
    expect(bridge.sent.filter(({ name }) => name === 'rules.save')).toEqual([]);
    rules.choose('default-expiry');
    rules.choose('default-level');
    expect(rules.text(field(rules, 'low'))).toBe('a few');
    rules.undo();
    expect(rules.text(field(rules, 'low'))).toBe('20\u202f%');
    expect(rules.isChanged).toBe(false);
  });

  test('say where levels contradict one another', async () => {
    const { rules } = await rulesWith(done);
    rules.choose('default-level');
    type(rules, 'critical', '30 %');
    expect(rules.problem(field(rules, 'critical'))).toBe('No more than low, which is 20\u202f%.');
    type(rules, 'critical', '10 %');
    type(rules, 'clear', '20 %');
    expect(rules.problem(field(rules, 'clear'))).toMatch(/^More than 20\u202f%/);
  });

  test('take words out of the sentence that mean nothing any more', async () => {
    const { rules } = await rulesWith(done);
    rules.choose('default-level');
    type(rules, 'tells-low', 'Never call it low');
    type(rules, 'repeat', 'never');
    expect(sentence(rules)).toMatch(/^\[Never call it low\]\.\n/);
    expect(sentence(rules)).toMatch(/\nRepeat \[never\]\.\n/);
    expect(rules.draft?.rule).toMatchObject({ low: null, repeatMinutes: [] });
  });

  test('keep what was typed, and say why, where it could not be saved', async () => {
    const { rules } = await rulesWith(refused);
    rules.choose('default-expiry');
    type(rules, 'rungs', '30, 7');
    await rules.save();
    expect(rules.failure).toEqual({ id: 'default-expiry', message: 'The disk is full.' });
    expect(rules.text(field(rules, 'rungs'))).toBe('30 and 7');
    expect(rules.savedId).toBeNull();
  });

  test('switch one off at once', async () => {
    const { bridge, rules } = await rulesWith(done);
    const [first] = rules.all;
    if (first !== undefined) await rules.switch(first);
    expect(bridge.sent.at(-1)).toEqual({ name: 'rules.save', args: { ...first, isOn: false } });
  });

  test('remove an own one, and go to what is in force then', async () => {
    const [usual] = defaultRules;
    if (usual === undefined) throw new Error('there are default rules');
    const own: Rule = { ...usual, id: 'own', scope: place };
    const { bridge, rules } = await rulesWith(done, [own]);
    rules.choose('own');
    await rules.remove();
    expect(bridge.sent.at(-1)).toEqual({ name: 'rules.remove', args: { id: 'own' } });
    expect(rules.chosenId).toBe('default-level');
  });

  test('know a default that was changed from one as it was made', async () => {
    const { rules } = await rulesWith(done);
    const [usual] = rules.all;
    if (usual === undefined) throw new Error('there are default rules');
    expect(rules.isAsMade(usual)).toBe(true);
    expect(rules.isAsMade({ ...usual, isOn: false })).toBe(false);
  });
});
