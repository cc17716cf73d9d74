import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHunt, formsOf } from '../e2e/hunt/secret-forms';
import { filesHolding } from '../e2e/secret-hunt';
import { aFolder } from '../support/profile';

const secret = 'kÄ/n+ar=ie&n "vogel"';

describe('the hunt for a secret', () => {
  test.each(formsOf(secret).map(({ name, bytes }) => [name, bytes] as const))(
    'finds it in a file in the form %s',
    (name, bytes) => {
      const folder = aFolder();
      const file = path.join(folder, 'file.bin');
      writeFileSync(file, Buffer.concat([Buffer.from([0, 255, 7]), bytes, Buffer.from('end')]));
      expect(filesHolding(folder, secret)).toEqual([file]);
      expect(createHunt([{ name: 'it', secret }])(bytes)).toContain(`it (${name})`);
    },
  );

  test('finds it in base64 wherever it stands', () => {
    const hunt = createHunt([{ name: 'it', secret }]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 20 }), (before, after) => {
        const bytes = Buffer.concat([before, Buffer.from(secret), after]);
        for (const encoding of ['base64', 'base64url', 'hex'] as const)
          expect(hunt(Buffer.from(bytes.toString(encoding)))).not.toEqual([]);
      }),
    );
  });

  test('finds nothing where there is nothing', () => {
    expect(createHunt([{ name: 'it', secret }])(Buffer.from('kÄ/n+ar=ie&n'))).toEqual([]);
  });
});
