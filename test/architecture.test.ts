import { describe, expect, test } from 'vitest';
import { rules, violations } from './support/architecture';
import { type Fault, architectureFaults } from './support/architecture-faults';
import { readTree } from './support/tree';

const tree = readTree();

function withFault({ file, text }: Fault): ReadonlyMap<string, string> {
  const files = new Map(tree);
  if (text === null) files.delete(file);
  else files.set(file, text + (tree.get(file) ?? ''));
  return files;
}

describe('the architecture', () => {
  test('is kept by every file', () => {
    expect(tree.size).toBeGreaterThan(100);
    expect(violations(tree)).toEqual([]);
  });

  test.each(architectureFaults)('is seen to break where $rule: $what', (fault) => {
    const found = violations(withFault(fault)).filter(({ rule }) => rule === fault.rule);
    expect(found.map(({ file }) => file)).toContain(fault.seenIn);
  });

  test('has no rule that was not seen to break', () => {
    expect(new Set(architectureFaults.map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});
