import { daySeconds, hourSeconds, sampleEnd, sampleStart } from './calendar';
import { channelAt, channels, isLogged } from './company';
import { cloudId } from './ids';
import type { Log } from './log';
import { itemAt, mix } from './random';
import { templateId, templates } from './templates';
import { accountId, displayNumber, eventText } from './wire';
import type { World } from './world';

/** An event of a template's life, as planted. */
export type TemplateEvent = {
  readonly account: string;
  readonly template: string;
  readonly language: string;
  readonly event: string;
  readonly at: string;
};

/** Events of accounts, numbers and people that are no messages. */
export type AccountEvents = {
  /** Writes those of a day. */
  readonly write: (day: number) => void;
  /** False where the line's logs tell of no such thing. */
  readonly preference: (contact: number, line: number, at: number, value: 'stop' | 'resume') => boolean;
  readonly templateEvents: () => readonly TemplateEvent[];
};

const steps = [
  { day: 1, template: 0, event: 'PENDING' },
  { day: 2, template: 0, event: 'APPROVED' },
  { day: 2, template: 2, event: 'REJECTED' },
  { day: 4, template: 2, event: 'APPROVED' },
  { day: 5, template: 1, event: 'APPROVED' },
  { day: 6, template: 3, event: 'APPROVED' },
  { day: 330, template: 0, event: 'PAUSED' },
  { day: 331, template: 0, event: 'REINSTATED' },
] as const;

const qualities = [
  { day: 300, previous: 'GREEN', next: 'YELLOW' },
  { day: 329, previous: 'YELLOW', next: 'RED' },
  { day: 350, previous: 'RED', next: 'GREEN' },
] as const;

/** The events of a sample; those of templates and numbers come on set days at noon, on the cloud line of each account. */
export function accountEvents(world: World, log: Log): AccountEvents {
  const { people, memory, random, planted, seed } = world;
  const told: TemplateEvent[] = [];

  function templateStatus(day: number, channel: number): void {
    for (const [index, step] of steps.entries()) {
      if (step.day !== day) continue;
      for (const language of ['es', 'pt_BR'] as const) {
        const at = noon(day) + index * 60 + channel * 7 + (language === 'es' ? 0 : 3);
        const { name } = itemAt(templates, step.template);
        const reason = step.event === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE';
        const value = {
          event: step.event,
          message_template_id: templateId(step.template, language),
          message_template_name: name,
          message_template_language: language,
          reason,
        };
        write(at, channel, 'message_template_status_update', value);
        told.push({ account: accountId(channel), template: name, language, event: step.event, at: new Date(at * 1000).toISOString() });
      }
    }
  }

  function templateQuality(day: number, channel: number): void {
    const change = qualities.find((quality) => quality.day === day);
    if (change === undefined) return;
    const value = {
      previous_quality_score: change.previous,
      new_quality_score: change.next,
      message_template_id: templateId(0, 'es'),
      message_template_name: itemAt(templates, 0).name,
      message_template_language: 'es',
    };
    write(noon(day) + channel * 7, channel, 'message_template_quality_update', value);
  }

  function lineQuality(day: number, channel: number): void {
    if (day % 200 !== 120) return;
    write(noon(day) + 600 + channel * 7, channel, 'phone_number_quality_update', {
      display_phone_number: displayNumber(channel),
      event: 'UPGRADE',
      current_limit: day < 400 ? 'TIER_10K' : 'TIER_100K',
    });
    if (day === 520)
      write(noon(day) + 660 + channel * 7, channel, 'business_capability_update', {
        max_daily_conversation_per_phone: 100_000,
        max_phone_numbers_per_business: 25,
      });
  }

  function write(at: number, channel: number, field: string, value: Readonly<Record<string, unknown>>): void {
    if (isLogged(itemAt(channels, channel).line, at)) log.notice(at, channel, 'account', eventText(field, value));
  }

  function numberChanges(day: number): void {
    if (day % 60 !== 31) return;
    const contact = random.whole(4, people.count - 1);
    const at = noon(day) + random.whole(0, 3 * hourSeconds);
    const channel = channelAt(people.country(contact).line, at);
    const { api, line } = itemAt(channels, channel);
    const isQuiet = (memory.lastActivity[contact] ?? 0) + 4 * daySeconds < at && (memory.lastActivity[contact] ?? 0) > 0;
    if (api !== 'cloud' || !isQuiet || !isLogged(line, at)) return;
    memory.goneAt[contact] = at;
    planted.number_changes++;
    const waId = people.waId(contact);
    const next = waId.slice(0, -7) + String((Number(waId.slice(-7)) + 5_000_001) % 10_000_000).padStart(7, '0');
    const system = `"system":{"body":"User changed from ${waId} to ${next}","wa_id":"${next}","type":"user_changed_number"}`;
    log.notice(
      at,
      channel,
      'messages',
      `{"from":"${waId}","id":"${cloudId(seed, mix(seed, day), waId, true)}","timestamp":"${at}","type":"system",${system}}`,
    );
  }

  return {
    write(day) {
      for (const channel of [0, 1]) {
        templateStatus(day, channel);
        templateQuality(day, channel);
        lineQuality(day, channel);
      }
      numberChanges(day);
    },
    preference(contact, line, at, value) {
      const channel = channelAt(line, at);
      if (itemAt(channels, channel).api !== 'cloud' || at >= sampleEnd || !isLogged(line, at)) return false;
      if (value === 'stop') planted.opt_out_events++;
      else planted.opt_in_events++;
      log.notice(
        at,
        channel,
        'preference',
        preferenceText(people.waId(contact), at, value, displayNumber(channel), itemAt(channels, channel).phoneNumberId),
      );
      return true;
    },
    templateEvents: () => told,
  };
}

const noon = (day: number): number => sampleStart + day * daySeconds + 12 * hourSeconds;

function preferenceText(waId: string, at: number, value: 'stop' | 'resume', display: string, phoneNumberId: string): string {
  const preference = {
    wa_id: waId,
    detail: `User requested to ${value} marketing messages`,
    category: 'marketing_messages',
    value,
    timestamp: at,
  };
  const metadata = { display_phone_number: display, phone_number_id: phoneNumberId };
  return eventText('user_preferences', {
    messaging_product: 'whatsapp',
    metadata,
    contacts: [{ profile: { name: 'Cliente' }, wa_id: waId }],
    user_preferences: [preference],
  });
}
