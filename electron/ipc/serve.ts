import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CommandArguments, type CommandName, commandArguments, largeCommands } from './commands';
import { type CommandAnswers, commandChannel } from './contract';
import { fitsWithin, mostMessageUnits, mostTableUnits } from './message-size';

export type Handlers = {
  readonly [N in CommandName]: (
    args: CommandArguments<N>,
    sender: { readonly webContentsId: number },
  ) => CommandAnswers[N] | Promise<CommandAnswers[N]>;
};

export interface ServeParts {
  readonly handlers: Handlers;
  readonly isOwnWindow: (webContentsId: number) => boolean;
  readonly origin: string;
  readonly onRefused: (why: string) => void;
}

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commandArguments, name);

function isTrusted(
  { sender, senderFrame }: IpcMainInvokeEvent,
  { origin, isOwnWindow }: ServeParts,
): boolean {
  const isMainFrame = senderFrame !== null && senderFrame === sender.mainFrame;
  return isMainFrame && senderFrame.url.startsWith(`${origin}/`) && isOwnWindow(sender.id);
}

/**
 * Answers the windows' commands: only our own pages', only of a sensible size, only known ones, only with
 * arguments of the right shape.
 */
export function serveCommands(parts: ServeParts): () => void {
  ipcMain.handle(commandChannel, async (event, name: unknown, args: unknown) => {
    const refuse = (why: string): never => {
      parts.onRefused(why);
      throw new Error('refused');
    };
    if (!isTrusted(event, parts)) return refuse('a command came from a foreign page');
    const isLarge = isCommand(name) && largeCommands.has(name);
    if (!fitsWithin([name, args], isLarge ? mostTableUnits : mostMessageUnits))
      return refuse('a command came with too much in it');
    if (!isCommand(name)) return refuse('an unknown command came');
    const parsed = commandArguments[name].safeParse(args);
    if (!parsed.success) return refuse(`the command ${name} came with wrong arguments`);
    const handler = parts.handlers[name] as (args: unknown, sender: { webContentsId: number }) => unknown;
    return handler(parsed.data, { webContentsId: event.sender.id });
  });
  return () => ipcMain.removeHandler(commandChannel);
}
