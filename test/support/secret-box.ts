import type { KeyringStanding } from '../../electron/domain/keyring';
import type { SecretBox } from '../../electron/storage/secret-box';

/** The secure store of a desktop, which can be locked, be reset or get a newer key. */
export interface FakeSecretBox extends SecretBox {
  standing: KeyringStanding;
  /** What was sealed with another one can't be opened. */
  key: string;
  /** What is sealed with an older one is outdated. */
  keyVersion: number;
  refusesToSeal: boolean;
}

export const aSecretBox = (): FakeSecretBox => ({
  standing: 'open',
  key: 'key',
  keyVersion: 1,
  refusesToSeal: false,
  ready() {
    return Promise.resolve(this.standing);
  },
  seal(text) {
    if (this.refusesToSeal) return Promise.reject(new Error(`can't seal ${text}`));
    const sealed = JSON.stringify([this.key, this.keyVersion, [...text].reverse().join('')]);
    return Promise.resolve(Buffer.from(sealed).toString('base64'));
  },
  open(sealed) {
    const [key, version, text] = JSON.parse(Buffer.from(sealed, 'base64').toString()) as [
      string,
      number,
      string,
    ];
    if (key !== this.key) return Promise.reject(new Error(`can't open ${sealed}`));
    return Promise.resolve({ text: [...text].reverse().join(''), isOutdated: version < this.keyVersion });
  },
});
