import Conf from 'conf';

interface Options {
  readonly cwd: string;
  readonly name: string;
}

/** electron-store as far as it does not touch Electron: it hands its options on to the same library. */
export default class Store<T extends Record<string, unknown>> extends Conf<T> {
  constructor({ name, ...options }: Options) {
    super({ ...options, configName: name });
  }
}
