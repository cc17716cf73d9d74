import { z } from 'zod';
import { isUnencrypted } from '../domain/origin';
import type { Field } from './vendor';

type Required = true | false;

const field =
  <T>(kind: Field['kind'], schema: z.ZodType<T>) =>
  <const R extends Required>(
    label: string,
    help: string,
    required: R,
  ): Field<T> & { readonly required: R } => ({
    label,
    kind,
    help,
    required,
    schema,
  });

/** Protocol, host, port and path of an API; without user info, query or fragment, and without a slash at its end. */
export const baseUrlSchema = z.string().transform((text, context) => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isPlain =
    url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!isPlain || !['http:', 'https:'].includes(url.protocol)) {
    context.addIssue(
      'expected an address such as https://gateway.example:9443, without user, query or fragment',
    );
    return z.NEVER;
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
});

export const urlField = field('url', baseUrlSchema);

const cloudUrlSchema = baseUrlSchema.refine((url) => !isUnencrypted(url), {
  error:
    'expected https, since this service is reached over the internet and would show its secrets on the way',
});

/** For services that live in the internet; only on this computer (simulators, trials) may it be plain http. */
export const cloudUrlField = field('url', cloudUrlSchema);

export const textField = field('text', z.string().trim().min(1, 'expected some text'));
