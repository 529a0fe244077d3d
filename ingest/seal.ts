import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { AppError } from '../db/errors';
import { IdSet } from './id-set';
import type { PartNumbers } from './stage-job';
import { openIdentity } from './workspace-keys';

/** A customer's number in its normal form, with the keyed hash that stands for it everywhere else. */
export type SealedNumber = { readonly number: string; readonly contactId: bigint };

/** Where the numbers of a staged file lie. */
export const sealedPath = (workspaceDir: string, hash: string): string => join(workspaceDir, 'sealed', `${hash}.age`);

/** The distinct numbers of one file: gathered in memory, never written in clear. */
export class Seal {
  private readonly seen = new IdSet();
  private readonly chunks: Uint8Array[] = [];

  get count(): number {
    return this.seen.size;
  }

  add({ contactIds, numbers }: PartNumbers): void {
    let text = '';
    contactIds.forEach((contactId, index) => {
      if (this.seen.add(contactId)) text += `${numbers[index]}\t${contactId}\n`;
    });
    if (text) this.chunks.push(Buffer.from(text));
  }

  /** Encrypts the numbers to the workspace's public key; the caller flushes the file. */
  async write(file: string, recipient: string): Promise<void> {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const sealed = await encrypter.encrypt(toWeb(Readable.from(this.chunks)));
    await pipeline(fromWeb(sealed), createWriteStream(file, { mode: 0o600 }));
  }
}

/** The numbers sealed with a staged file, one by one; the passphrase is the workspace's. */
export async function* openSealed(workspaceDir: string, hash: string, passphrase: string): AsyncGenerator<SealedNumber> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(await openIdentity(workspaceDir, passphrase));
  const file = sealedPath(workspaceDir, hash);
  try {
    const clear = await decrypter.decrypt(toWeb(createReadStream(file)));
    for await (const line of createInterface({ input: fromWeb(clear) })) {
      const [number = '', contactId = ''] = line.split('\t');
      yield { number, contactId: BigInt(contactId) };
    }
  } catch (cause) {
    throw new AppError('unreadable', `${file} cannot be opened; restore the workspace from a backup.`, { cause });
  }
}

const toWeb = (stream: Readable): ReadableStream<Uint8Array> => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
const fromWeb = (stream: ReadableStream<Uint8Array>): Readable => Readable.fromWeb(stream as unknown as NodeStream);
