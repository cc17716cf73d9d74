import { z } from 'zod';
import { isUnencrypted } from '../domain/origin';
import { texts } from '../texts/language';
import type { Field, FieldWords } from './vendor';

type Required = true | false;

const field =
  <T>(kind: Field['kind'], schema: z.ZodType<T>) =>
  <const R extends Required>(words: FieldWords, required: R): Field<T> & { readonly required: R } => ({
    words,
    kind,
    required,
    schema,
  });

/** Protocol, host, port and path of an API; without user info, query or fragment, and without a slash at its end. */
export const baseUrlSchema = z.string().transform((text, context) => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isPlain =
    url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !['http:', 'https:'].includes(url.protocol)) {
    context.addIssue(texts().setup.faults.url);
    return z.NEVER;
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
});

export const urlField = field('url', baseUrlSchema);

const cloudUrlSchema = baseUrlSchema.refine((url) => !isUnencrypted(url), {
  error: () => texts().setup.faults.unencrypted,
});

/** For services that live in the internet; only on this computer (simulators, trials) may it be plain http. */
export const cloudUrlField = field('url', cloudUrlSchema);

export const textField = field(
  'text',
  z
    .string()
    .trim()
    .min(1, { error: () => texts().failures.values.someText }),
);
