// @ts-check
import { join } from 'node:path';
import { Piece } from './piece.mjs';

/** The programs that a desktop is made of, by their parts in it. */
export class Pieces {
  dir;
  env;
  /** @type {Map<string, Piece>} */
  #all = new Map();

  /**
   * @param {string} dir
   * @param {Record<string, string>} env each one gets what is in it when it starts
   */
  constructor(dir, env) {
    this.dir = dir;
    this.env = env;
  }

  /**
   * @param {string} name
   * @param {string} command
   * @param {string[]} words
   * @param {string} [input]
   */
  launch(name, command, words, input = '') {
    const piece = new Piece({ name, command, words, input, env: this.env, logFolder: join(this.dir, 'log') });
    this.#all.set(name, piece);
    return piece;
  }

  /** @param {string} name */
  async end(name) {
    await this.#all.get(name)?.stop();
    this.#all.delete(name);
  }
}
