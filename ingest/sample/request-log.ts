import { monthName } from './calendar';
import { campaigns } from './campaigns';
import { channels, lines } from './company';
import type { Files } from './files';
import type { People } from './people';
import { dialledPhone } from './phones';
import { itemAt } from './random';
import type { Tally } from './tally';
import { components, templates } from './templates';
import type { Outbound } from './timeline';
import { requestRow } from './wire';
import type { World } from './world';

/** The log of what was sent and what the API answered. */
export type RequestLog = { readonly write: (item: Outbound, month: number) => void };

/** Request logs of each line and month; a few rows stand twice. Templates outside the campaigns carry the callback value `standing`. */
export function requestLog({ people, random, total }: World, files: Files, tally: Tally, standing = ''): RequestLog {
  const twiceChance = Math.max(0.002, 10 / total);
  return {
    write(item, month) {
      const { line, api } = itemAt(channels, item.channel);
      const { key, number } = itemAt(lines, line);
      const path = `outbound/${api === 'onprem' ? `${key}_${number.slice(1)}` : key}_${monthName(month)}.jsonl`;
      const callback = campaigns[item.campaign]?.name ?? (item.template >= 0 ? standing : '');
      const content = item.template >= 0 ? templateContent(people, item, api) : item.content;
      const row = requestRow(item, content, people.waId(item.contact), dialledPhone(people, item.contact, random), callback);
      const isTwice = random.chance(twiceChance);
      files.append(path, isTwice ? row + row : row);
      tally.add('outbound_request_log', path, isTwice ? 2 : 1, isTwice ? 1 : 0, 0);
    },
  };
}

function templateContent(people: People, { contact, template, version }: Outbound, api: 'cloud' | 'onprem'): string {
  const { name } = itemAt(templates, template);
  const parts = components(template, version, people.firstName(contact));
  const { language } = people.country(contact);
  const [namespace, policy] =
    api === 'onprem' ? ['"namespace":"c8ae5f90_307a_ca4c_b8f6_d1e2a2573574",', '"policy":"deterministic",'] : ['', ''];
  return `"type":"template","template":{${namespace}"name":"${name}","language":{${policy}"code":"${language}"},"components":${parts}}`;
}
