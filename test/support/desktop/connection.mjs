// @ts-check
import { Message, MessageType, sessionBus, Variant } from '@particle/dbus-next';
import { once } from 'node:events';
import { eventually } from '../eventually.mjs';

/**
 * @typedef {object} MethodAddress
 * @property {string} destination
 * @property {string} path
 * @property {string} interface
 * @property {string} member
 */

/**
 * @typedef {object} SignalAddress
 * @property {string} path
 * @property {string} interface
 * @property {string} member
 */

/** @typedef {{ sender: string, path: string, member: string, body: any[] }} Signal with the variants taken out */

const daemon = 'org.freedesktop.DBus';
const daemonPath = '/org/freedesktop/DBus';
const properties = 'org.freedesktop.DBus.Properties';
const doNotQueue = 4;
const callTimeoutMs = 10_000;

/**
 * Takes the variants out of a value from the bus, and makes its long integers numbers.
 * @param {any} value
 * @returns {any}
 */
export function plain(value) {
  if (value instanceof Variant) return plain(value.value);
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

/** A connection to one message bus, named by its address and not by the environment of the tests. */
export class Connection {
  /** The connection below, for what this class has no word for. */
  raw;
  /** @type {(error: Error) => void} */
  #lose = () => undefined;
  /** @type {Promise<never>} */
  #lost = new Promise((_, reject) => (this.#lose = reject));

  /** @param {string} address */
  constructor(address) {
    this.raw = sessionBus({ busAddress: address });
    this.#lost.catch(() => undefined);
    this.raw.on('error', (error) => this.#lose(error instanceof Error ? error : new Error(String(error))));
  }

  /** @returns {Promise<this>} */
  async open() {
    await Promise.race([once(this.raw, 'connect'), this.#lost]);
    return this;
  }

  close() {
    this.#lose(new Error('The connection to the bus is closed.'));
    this.raw.disconnect();
  }

  /**
   * @param {MethodAddress} address
   * @param {string} [signature]
   * @param {unknown[]} [body]
   * @returns {Promise<any[]>} what it returned, with the variants taken out
   */
  async call(address, signature = '', body = []) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      const error = new Error(
        `${address.destination} did not answer ${address.interface}.${address.member}.`,
      );
      timer = setTimeout(() => reject(error), callTimeoutMs);
    });
    try {
      const reply = this.raw.call(new Message({ ...address, signature, body }));
      const message = /** @type {Message} */ (await Promise.race([reply, this.#lost, late]));
      return plain(message.body);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * @param {string} member
   * @param {string} [signature]
   * @param {unknown[]} [body]
   */
  async #ask(member, signature, body) {
    const address = { destination: daemon, path: daemonPath, interface: daemon, member };
    return (await this.call(address, signature, body))[0];
  }

  /**
   * @param {string} destination
   * @param {string} path
   * @param {string} name of the interface
   * @param {string} property
   */
  async get(destination, path, name, property) {
    const address = { destination, path, interface: properties, member: 'Get' };
    return (await this.call(address, 'ss', [name, property]))[0];
  }

  /**
   * @param {string} destination
   * @param {string} path
   * @param {string} name of the interface
   * @returns {Promise<Record<string, any>>}
   */
  async getAll(destination, path, name) {
    const address = { destination, path, interface: properties, member: 'GetAll' };
    return (await this.call(address, 's', [name]))[0];
  }

  /** @returns {Promise<string[]>} */
  names() {
    return this.#ask('ListNames');
  }

  /**
   * @param {string} name
   * @returns {Promise<string | undefined>} the unique name of its owner
   */
  async ownerOf(name) {
    return (await this.#ask('NameHasOwner', 's', [name]))
      ? this.#ask('GetNameOwner', 's', [name])
      : undefined;
  }

  /** @param {string} name @returns {Promise<number>} */
  pidOf(name) {
    return this.#ask('GetConnectionUnixProcessID', 's', [name]);
  }

  /** @param {string} name @param {number} [timeoutMs] */
  waitForName(name, timeoutMs) {
    return eventually(() => this.ownerOf(name), `an owner of ${name}`, timeoutMs);
  }

  /** @param {string} name @param {number} [timeoutMs] */
  waitForNoName(name, timeoutMs) {
    return eventually(async () => !(await this.ownerOf(name)), `nobody to own ${name}`, timeoutMs);
  }

  /**
   * @param {Partial<SignalAddress> & { sender?: string }} wanted
   * @param {(signal: Signal) => void} listener
   * @returns {Promise<() => Promise<void>>} its undo
   */
  async onSignal(wanted, listener) {
    const rule = ["type='signal'", ...Object.entries(wanted).map(([key, value]) => `${key}='${value}'`)].join(
      ',',
    );
    const { sender: _, ...fields } = wanted;
    /** @param {any} message */
    const hear = (message) => {
      const isWanted = Object.entries(fields).every(([key, value]) => message[key] === value);
      if (message.type === MessageType.SIGNAL && isWanted)
        listener({ ...message, body: plain(message.body) });
    };
    this.raw.on('message', hear);
    await this.#ask('AddMatch', 's', [rule]);
    return async () => {
      this.raw.removeListener('message', hear);
      await this.#ask('RemoveMatch', 's', [rule]);
    };
  }

  /**
   * @param {SignalAddress} address
   * @param {string} [signature]
   * @param {unknown[]} [body]
   */
  emit(address, signature = '', body = []) {
    this.raw.send(Message.newSignal(address.path, address.interface, address.member, signature, body));
  }

  /**
   * Takes a well-known name and answers the calls that come to it.
   * @param {string} name
   * @param {(call: Message) => { signature: string, body: unknown[] } | undefined} answer undefined: no such method
   * @returns {Promise<() => Promise<void>>} its undo
   */
  async serve(name, answer) {
    /** @param {Message} call */
    const handle = (call) => {
      const reply = answer(call);
      if (reply) this.raw.send(Message.newMethodReturn(call, reply.signature, reply.body));
      return reply !== undefined;
    };
    // Before the name is ours: the first call may come together with it.
    this.raw.addMethodHandler(handle);
    const release = async () => {
      this.raw.removeMethodHandler(handle);
      await this.raw.releaseName(name);
    };
    if ((await this.raw.requestName(name, doNotQueue)) === 1) return release;
    this.raw.removeMethodHandler(handle);
    throw new Error(`${name} has an owner already.`);
  }
}
