import { createTransport } from 'nodemailer';
import { AppError } from '../../db/errors';
import type { WorkspacePaths } from '../../db/workspace';
import type { ReportDocument } from './document';
import { mediaTypes } from './format-names';
import { frozenBytes, frozenContent } from './frozen';
import { sentenceText } from './number';

/** Where mail goes out: `VENTANA_SMTP` (such as smtps://user:password@mail.example.com) and `VENTANA_MAIL_FROM`. */
export interface MailSettings {
  readonly smtp: string;
  readonly from: string;
}

/** The settings of the environment; null where no mail is wanted. */
export function mailSettings(environment: Readonly<Record<string, string | undefined>> = process.env): MailSettings | null {
  const { VENTANA_SMTP: smtp, VENTANA_MAIL_FROM: from } = environment;
  if (!smtp) return null;
  if (!/^smtps?:\/\/[^\s/]+/.test(smtp))
    throw new AppError('usage', 'VENTANA_SMTP is written as smtp://user:password@host:587 or smtps://….');
  if (!from) throw new AppError('usage', 'VENTANA_SMTP needs VENTANA_MAIL_FROM, the address that reports come from.');
  return { smtp, from };
}

/** Sends a frozen report: its findings as text, its files as they were frozen. Rejects when the server does not take it for everyone. */
export async function mailReport(
  { smtp, from }: MailSettings,
  paths: WorkspacePaths,
  { frozen, formats, to }: { readonly frozen: string; readonly formats: readonly string[]; readonly to: readonly string[] },
): Promise<void> {
  const { document } = frozenContent(paths, frozen);
  const name = fileName(document);
  const transport = createTransport(smtp);
  try {
    const { rejected } = await transport.sendMail({
      from,
      to: [...to],
      subject: [document.client, document.title, document.spanText].filter(Boolean).join(' · '),
      text: mailText(document),
      attachments: formats.map((format) => ({
        filename: `${name}.${format}`,
        content: frozenBytes(paths, frozen, format),
        contentType: mediaTypes[format] ?? 'application/octet-stream',
      })),
    });
    if (rejected.length > 0) throw new Error(`${rejected.length} of ${to.length} addresses were refused`);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new AppError('failed', `The report is made, but the mail server did not take it (${said}); the next run tries again.`, { cause });
  } finally {
    transport.close();
  }
}

/** The findings of a report, a paragraph a section, and where its numbers come from. */
export function mailText({ sections, client, title, spanText, words, origin }: ReportDocument): string {
  const told = sections.filter(({ name, isEmpty, message }) => name !== 'cover' && name !== 'method' && !isEmpty && message.length > 0);
  return [
    [client, title, spanText].filter(Boolean).join(' · '),
    ...told.map((section) => `${section.title}\n${sentenceText(section.message)}`),
    `${words.generated} · ${words.generation} ${origin.generation} · ${words.fingerprint} ${origin.hash.slice(0, 16)}`,
  ].join('\n\n');
}

const fileName = ({ workspace, span, language }: ReportDocument): string => `${workspace}-${span.from}-${span.to}-${language}`;
