import { actualRun, isProForma } from './actual';
import { billingMonths } from './billing-month';
import { careWindow } from './care-window';
import { cbp2022 } from './cbp-2022';
import { cbp2023 } from './cbp-2023';
import { type Model, modelCodes, type Run, runCodes, typeCodes } from './codes';
import type { LedgerContext } from './context';
import type { Eras } from './eras';
import { mostPlaces, unpackKey } from './event-key';
import { gapCheck } from './log-gaps';
import type { Emit, KeyView, Outbound, Unit } from './machine';
import { notification } from './notification';
import { blankPlace, type UnitPlace } from './packed-unit';
import { pmp2025 } from './pmp-2025';
import { type ReportedConversations, reportedRun } from './reported';
import { setOf, sharedModels } from './shared-run';

/** Receives every unit of every run once, with the key it belongs to; `place.isReplayToo` marks one that stands for its model's replay, too. */
export type WriteUnit = (run: number, model: number, isProForma: boolean, place: Readonly<UnitPlace>, unit: Readonly<Unit>) => void;

/** All machines side by side; the caller gives events key by key, each key in order of effective time. */
export type Pass = {
  /** The effective times of the key's first and last message; Infinity where the last is not known yet. */
  beginKey(key: number, isMexico: boolean, firstAt: number, lastAt: number): void;
  inbound(at: number, isReferral: boolean): void;
  outbound(message: Readonly<Outbound>): void;
  /** Ends the last key. */
  end(): void;
};

/** One pass over a log under every model of the context; pure but for `write`. */
export function billingPass(context: LedgerContext, reported: ReportedConversations, write: WriteUnit): Pass {
  const lineCount = context.lines.length;
  if (context.accounts.length * lineCount > mostPlaces) throw new RangeError('too many accounts and lines for one billing pass');
  const accounts = context.accounts.map((eras) => ({ eras, monthOf: billingMonths(eras.timezone) }));
  const gaps = context.lines.map((line) => gapCheck(line.unlogged));
  const place = blankPlace();
  const isReplayed = setOf(...context.replay);
  /** Replays of the current key that the actual run writes, and those that run beside it. */
  let shared = 0;
  let beside = 0;
  let monthOf: (instant: number) => number = () => 0;
  const care = careWindow();
  const key: KeyView = { eras: noEras, isMexico: false, care, isEstimate: () => false };

  const sink = (run: Run, model: Model): Emit => {
    const [runCode, modelCode, bit] = [runCodes[run], modelCodes[model], run === 'actual' ? setOf(model) : 0];
    return (unit) => {
      place.month = monthOf(unit.openedAt);
      place.isReplayToo = (shared & bit) !== 0;
      write(runCode, modelCode, false, place, unit);
    };
  };
  const conversationSink = (model: Model): Emit => {
    const [modelCode, bit] = [modelCodes[model], setOf(model)];
    return (unit) => {
      place.month = monthOf(unit.openedAt);
      place.isReplayToo = (shared & bit) !== 0;
      write(runCodes.actual, modelCode, isProForma(key, unit.openedAt), place, unit);
    };
  };
  const reportedSink: Emit = (unit) => {
    place.month = monthOf(unit.openedAt);
    place.isReplayToo = false;
    write(runCodes.reported, reportedModel(unit, key.eras), isProForma(key, unit.openedAt), place, unit);
  };

  const actual = actualRun(
    key,
    {
      notification: sink('actual', 'notification'),
      cbp_2022: conversationSink('cbp_2022'),
      cbp_2023: conversationSink('cbp_2023'),
      pmp_2025: sink('actual', 'pmp_2025'),
    },
    context,
  );
  /* What two replays say of one message goes into one row: the notification's waits for the other's, which must come next. */
  const noticeSink = sink('replay', 'notification');
  const notifications = notification(key, (unit) => {
    if ((beside & is2025) === 0) return noticeSink(unit);
    place.hasNotice = true;
    place.noticeFree = unit.free;
    place.isNoticeEstimate = unit.isEstimate;
    place.noticeRateAt = unit.rateAt;
  });
  const earlier = cbp2022(key, sink('replay', 'cbp_2022'), context);
  const later = cbp2023(key, sink('replay', 'cbp_2023'));
  const messageSink = sink('replay', 'pmp_2025');
  const messages = pmp2025(key, (unit) => {
    messageSink(unit);
    place.hasNotice = false;
  });
  const told = reported.openedAt.length > 0 ? reportedRun(key, reported, reportedSink) : null;

  function end(): void {
    actual.flush();
    if (beside & is2022) earlier.flush();
    if (beside & is2023) later.flush();
    if (beside & is2025) messages.flush();
    told?.flush();
  }

  /* Each machine by its name: a loop over them would look each call up anew, and box every number that it hands over. */
  return {
    beginKey(packed, isMexico, firstAt, lastAt) {
      end();
      const { accountIx, lineIx } = unpackKey(packed, lineCount);
      const account = accounts[accountIx];
      if (!account) throw new RangeError(`no account ${accountIx} in the context of the billing pass`);
      place.key = packed;
      monthOf = account.monthOf;
      key.eras = account.eras;
      key.isMexico = isMexico;
      key.isEstimate = gaps[lineIx] ?? noGaps;
      care.reset();
      const same = sharedModels(key, firstAt, lastAt);
      shared = isReplayed & same;
      beside = isReplayed & ~same;
      actual.reset();
      earlier.reset();
      later.reset();
      messages.reset();
      told?.reset();
    },
    inbound(at, isReferral) {
      care.add(at, isReferral);
      actual.inbound(at);
      if (beside & is2022) earlier.inbound(at);
      if (beside & is2023) later.inbound(at);
      told?.inbound(at);
    },
    outbound(message) {
      actual.outbound(message);
      if (beside & is2022) earlier.outbound(message);
      if (beside & is2023) later.outbound(message);
      if (beside & isNotification) notifications.outbound(message);
      if (beside & is2025) messages.outbound(message);
      told?.outbound(message);
    },
    end,
  };
}

const isNotification = setOf('notification');
const is2022 = setOf('cbp_2022');
const is2023 = setOf('cbp_2023');
const is2025 = setOf('pmp_2025');
const noGaps = () => false;
const noEras: Eras = { timezone: 'UTC', mexicoTest: 0, cbp2022: 0, freeEntry72h: 0, cbp2023: 0, serviceFree: 0, pmp2025: 0 };

/** The model whose word the reported origin is; an entry point or an unknown word goes by its time. */
function reportedModel(unit: Readonly<Unit>, eras: Eras): number {
  if (unit.type === typeCodes.business_initiated || unit.type === typeCodes.user_initiated) return modelCodes.cbp_2022;
  if (unit.type >= typeCodes.marketing && unit.type <= typeCodes.service) return modelCodes.cbp_2023;
  return unit.openedAt < eras.cbp2023 ? modelCodes.cbp_2022 : modelCodes.cbp_2023;
}
