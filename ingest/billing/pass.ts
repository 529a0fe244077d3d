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
import type { Emit, KeyView, Machine, Outbound, Unit } from './machine';
import { notification } from './notification';
import type { UnitPlace } from './packed-unit';
import { pmp2025 } from './pmp-2025';
import { type ReportedConversations, reportedRun } from './reported';

/** Receives every unit of every run once, with the key it belongs to. */
export type WriteUnit = (run: number, model: number, isProForma: boolean, place: Readonly<UnitPlace>, unit: Readonly<Unit>) => void;

/** All machines side by side; the caller gives events key by key, each key in order of effective time. */
export type Pass = {
  beginKey(key: number, isMexico: boolean): void;
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
  const place: UnitPlace = { key: -1, month: 0 };
  let monthOf: (instant: number) => number = () => 0;
  const care = careWindow();
  const key: KeyView = { eras: noEras, isMexico: false, care, isEstimate: () => false };

  const sink = (run: Run, model: Model): Emit => {
    const [runCode, modelCode] = [runCodes[run], modelCodes[model]];
    return (unit) => {
      place.month = monthOf(unit.openedAt);
      write(runCode, modelCode, false, place, unit);
    };
  };
  const conversationSink = (model: Model): Emit => {
    const modelCode = modelCodes[model];
    return (unit) => {
      place.month = monthOf(unit.openedAt);
      write(runCodes.actual, modelCode, isProForma(key, unit.openedAt), place, unit);
    };
  };
  const reportedSink: Emit = (unit) => {
    place.month = monthOf(unit.openedAt);
    write(runCodes.reported, reportedModel(unit, key.eras), isProForma(key, unit.openedAt), place, unit);
  };

  const alone: Readonly<Record<Model, () => Machine>> = {
    notification: () => notification(key, sink('replay', 'notification')),
    cbp_2022: () => cbp2022(key, sink('replay', 'cbp_2022'), context),
    cbp_2023: () => cbp2023(key, sink('replay', 'cbp_2023')),
    pmp_2025: () => pmp2025(key, sink('replay', 'pmp_2025')),
  };
  const machines: readonly Machine[] = [
    actualRun(
      key,
      {
        notification: sink('actual', 'notification'),
        cbp_2022: conversationSink('cbp_2022'),
        cbp_2023: conversationSink('cbp_2023'),
        pmp_2025: sink('actual', 'pmp_2025'),
      },
      context,
    ),
    ...context.replay.map((model) => alone[model]()),
    ...(reported.openedAt.length > 0 ? [reportedRun(key, reported, reportedSink)] : []),
  ];

  /* Arrays of functions: looking a method up in machines of many shapes costs more than calling it. */
  const inbounds = machines.map((machine) => machine.inbound);
  const outbounds = machines.map((machine) => machine.outbound);

  function end(): void {
    for (const machine of machines) machine.flush();
  }

  return {
    beginKey(packed, isMexico) {
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
      for (const machine of machines) machine.reset();
    },
    inbound(at, isReferral) {
      care.add(at, isReferral);
      for (const inbound of inbounds) inbound(at);
    },
    outbound(message) {
      for (const outbound of outbounds) outbound(message);
    },
    end,
  };
}

const noGaps = () => false;
const noEras: Eras = { timezone: 'UTC', mexicoTest: 0, cbp2022: 0, freeEntry72h: 0, cbp2023: 0, serviceFree: 0, pmp2025: 0 };

/** The model whose word the reported origin is; an entry point or an unknown word goes by its time. */
function reportedModel(unit: Readonly<Unit>, eras: Eras): number {
  if (unit.type === typeCodes.business_initiated || unit.type === typeCodes.user_initiated) return modelCodes.cbp_2022;
  if (unit.type >= typeCodes.marketing && unit.type <= typeCodes.service) return modelCodes.cbp_2023;
  return unit.openedAt < eras.cbp2023 ? modelCodes.cbp_2022 : modelCodes.cbp_2023;
}
