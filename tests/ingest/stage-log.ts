import { writeFileSync } from 'node:fs';
import { messages, sent, statuses, text } from './webhook-body';

/** 2022-05-10 12:00:00 UTC. */
const began = 1_652_184_000;

/** A body on each line: every third a question, the others statuses of the answer; 7 customers take turns. Line 10 is broken. */
export function logLines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1;
    if (line === 10) return '{"object":"whatsapp_business_account","entry":[{"id":';
    const customer = `57300555${1000 + (Math.floor(index / 3) % 7)}`;
    const told = { id: `wamid.${line}`, timestamp: String(began + line) };
    if (index % 3 === 0) return JSON.stringify(messages(text({ ...told, from: customer, text: { body: `¿Cuánto cuesta? ${line}` } })));
    return JSON.stringify(statuses(sent({ ...told, recipient_id: customer, status: index % 3 === 1 ? 'sent' : 'read' })));
  });
}

/** Writes such a log and gives its path. */
export function writeLog(path: string, count: number, lineEnd = '\n'): string {
  writeFileSync(
    path,
    logLines(count)
      .map((line) => `${line}${lineEnd}`)
      .join(''),
  );
  return path;
}
