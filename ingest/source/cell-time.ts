import { moment } from './calendar';
import type { Reject } from './rows';
import type { SourceContext } from './source';
import type { Clock } from './wall-clock';

/** 2009-01-01 UTC: the year WhatsApp began. */
const earliest = 1_230_768_000;
const twoDays = 172_800;

/** The instant that a cell of a list tells by the record's clock, in seconds, or why it tells none. */
export function cellTime(written: string, column: string, { timezone }: Clock, { options, now }: SourceContext): number | Reject {
  const told = moment(written, timezone, options.dateOrder);
  if ('reason' in told)
    return { reason: told.reason, detail: told.reason === 'no time zone' ? 'name the timezone in the settings' : column };
  if (told.at < earliest) return { reason: 'impossible time', detail: 'earlier than 2009' };
  return told.at > now + twoDays ? { reason: 'time in the future', detail: column } : told.at;
}
