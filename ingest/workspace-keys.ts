import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AppError } from '../db/errors';
import { writeDurably } from './durable-file';

/** `hashKey` (64 hex digits) keys every hash of a person; `recipient` is the public key that customers' numbers are sealed to. */
export type WorkspaceKeys = { readonly hashKey: string; readonly recipient: string };

/** Scrypt cost (log2) of a passphrase that a person chose, and of one of 131 random bits, which needs no stretching. */
const chosenCost = 16;
const generatedCost = 12;

/**
 * The keys of a workspace, made where they are missing. Without a `passphrase` one is generated and handed to `announce`,
 * once, before anything can be sealed with it.
 */
export async function ensureWorkspaceKeys(
  workspaceDir: string,
  passphrase: string | null,
  announce: (sentence: string) => void,
): Promise<WorkspaceKeys> {
  const hashKeyFile = join(workspaceDir, 'hash.key');
  const recipientFile = join(workspaceDir, 'sealed', 'recipient.txt');
  mkdirSync(join(workspaceDir, 'sealed'), { recursive: true, mode: 0o700 });
  if (!existsSync(hashKeyFile)) writeDurably(hashKeyFile, `${randomBytes(32).toString('hex')}\n`);
  if (!existsSync(recipientFile)) {
    const identity = await generateX25519Identity();
    const words = passphrase ?? newPassphrase();
    writeDurably(
      join(workspaceDir, 'sealed', 'identity.age'),
      await locked(identity, words, passphrase === null ? generatedCost : chosenCost),
    );
    if (passphrase === null) announce(keepIt(words));
    writeDurably(recipientFile, `${await identityToRecipient(identity)}\n`);
  }
  return readWorkspaceKeys(workspaceDir);
}

/** The keys of a workspace that has them. */
export function readWorkspaceKeys(workspaceDir: string): WorkspaceKeys {
  const hashKey = readKey(join(workspaceDir, 'hash.key'));
  const recipient = readKey(join(workspaceDir, 'sealed', 'recipient.txt'));
  if (!/^[0-9a-f]{64}$/.test(hashKey)) {
    throw new AppError(
      'unreadable',
      `${join(workspaceDir, 'hash.key')} is not a key of 64 hexadecimal digits; restore the workspace from a backup.`,
    );
  }
  return { hashKey, recipient };
}

/** The private key that opens sealed numbers; only the passphrase of the workspace gives it. */
export async function openIdentity(workspaceDir: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(readFileSync(join(workspaceDir, 'sealed', 'identity.age')), 'text');
  } catch (cause) {
    throw new AppError(
      'wrong_passphrase',
      'The passphrase does not open this workspace; set VENTANA_PASSPHRASE to the one it was created with.',
      { cause },
    );
  }
}

function locked(identity: string, passphrase: string, cost: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(cost);
  return encrypter.encrypt(new TextEncoder().encode(identity));
}

function readKey(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new AppError('unreadable', `${file} cannot be read; restore the workspace from a backup.`, { cause });
  }
}

/** Seven groups of four letters; no digits, so that it is never taken for a number and masked. */
const newPassphrase = (): string =>
  Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => String.fromCharCode(97 + randomInt(26))).join('')).join('-');

const keepIt = (passphrase: string): string =>
  `The customers' numbers are sealed with the passphrase ${passphrase}: keep it, it is shown only this once and nothing else opens them.`;
