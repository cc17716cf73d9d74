import { number, plural } from '../domain/format';
import { checkActionLog } from '../storage/action-log';
import { type CallResult, wrongUsage } from './output';

/** Follows the hash chain of an action log. `named`: the file was asked for, so it may be a copy, but must be there. */
export function verifyAudit(file: string, named: boolean): CallResult {
  let check;
  try {
    check = checkActionLog(file);
  } catch {
    return wrongUsage(`${file}: the file can't be read`);
  }
  if (check === null)
    return named
      ? wrongUsage(`${file}: the file does not exist`)
      : { stdout: 'No action was logged yet.\n', problems: [], exitCode: 0 };
  if (!check.ok)
    return {
      stdout: '',
      problems: [`${file}: line ${check.line}: ${check.problem}`],
      exitCode: 1,
    };
  const entries = `${number(check.count)} ${plural(check.count, 'entry', 'entries')}`;
  const whole = `${entries}, the chain is whole`;
  const unchecked =
    'its end could not be checked, since the file that notes it (.head.json) is not beside the log';
  // Beside the profile's own log it is written with each entry, so it was taken away or damaged.
  if (!check.isEndKnown && !named && check.count > 0)
    return {
      stdout: '',
      problems: [`${file}: ${whole}, but ${unchecked}; entries may be missing there`],
      exitCode: 1,
    };
  const end = check.isEndKnown ? '' : `, but ${unchecked}`;
  return { stdout: `${whole}${end}. Last: ${check.last.hash}\n`, problems: [], exitCode: 0 };
}
