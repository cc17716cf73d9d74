import { number, plural } from '../domain/format';
import { checkActionLog } from '../storage/action-log';
import { type CallResult, wrongUsage } from './output';

/** Follows the hash chain of an action log. `named`: the file was asked for, so that its absence is a fault. */
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
  return { stdout: `${entries}, the chain is whole. Last: ${check.last.hash}\n`, problems: [], exitCode: 0 };
}
