import type { CommandParts } from '../../electron/cli/command';

/** The parts of a call in which nobody acts: each says so where it is used all the same. */
export const noActions: Pick<CommandParts, 'confirm' | 'whoActs' | 'openActionLog' | 'actionLogFile'> = {
  confirm: () => Promise.reject(new Error('nobody is asked')),
  whoActs: () => {
    throw new Error('nobody acts');
  },
  openActionLog: () => {
    throw new Error('nothing is logged');
  },
  actionLogFile: () => {
    throw new Error('no log is read');
  },
};
