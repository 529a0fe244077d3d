import { daySeconds, hourSeconds, sampleEnd } from './calendar';
import { isLogged } from './company';
import type { Random } from './random';

/** Circumstances of a message when it is sent. */
export type Sending = {
  readonly line: number;
  readonly api: 'cloud' | 'onprem';
  readonly sentAt: number;
  readonly isTemplate: boolean;
  readonly isPromotion: boolean;
  readonly isOutsideCare: boolean;
  readonly hasLeft: boolean;
  readonly hasBlocked: boolean;
  readonly isReachable: boolean;
  readonly sendsReceipts: boolean;
  /** When the customer answers, quoting this message or not; 0 = not at once. */
  readonly answeredAt: number;
  readonly isQuoted: boolean;
  /** A delivery must come before this instant, else there is none. */
  readonly deliverBefore: number;
  /** The first answer to an ad always arrives at once. */
  readonly isPrompt: boolean;
  /** Whether `delivered` and `read` may both be lost, so that only a quoting reply proves the arrival. */
  readonly mayLoseReceipts: boolean;
  readonly isVoice: boolean;
};

export type Receipts = {
  readonly isAccepted: boolean;
  readonly deliveredAt: number;
  readonly readAt: number;
  readonly playedAt: number;
  readonly failedAt: number;
  readonly failCode: number;
  readonly repliedAt: number;
};

const none: Receipts = { isAccepted: true, deliveredAt: 0, readAt: 0, playedAt: 0, failedAt: 0, failCode: 0, repliedAt: 0 };

/** What becomes of a message, as far as the log will tell it. */
export function receipts(sending: Sending, random: Random): Receipts {
  const failure = failureOf(sending, random);
  if (failure !== 0) return failed(sending, failure, random);
  if (sending.hasBlocked) return none;
  if (sending.answeredAt === 0 && !sending.isPrompt && random.chance(0.002)) return none;
  return settled(sending, arrived(sending, random));
}

function failureOf(
  { isPromotion, isOutsideCare, isReachable, isTemplate, hasLeft, answeredAt, isPrompt, api }: Sending,
  random: Random,
): number {
  if (!isTemplate && isOutsideCare) return api === 'cloud' ? 131047 : 470;
  if (answeredAt > 0 || isPrompt) return 0;
  if (!isReachable) return api === 'cloud' ? 131026 : 1013;
  if (api === 'onprem' || !isPromotion) return 0;
  const luck = random.next();
  if (hasLeft) return luck < 0.9 ? 131050 : 0;
  return luck < 0.012 ? 131049 : luck < 0.018 ? 130472 : 0;
}

function failed({ sentAt, line }: Sending, failCode: number, random: Random): Receipts {
  const failedAt = sentAt + random.whole(1, 4);
  if (!isLogged(line, failedAt)) return none;
  return { ...none, isAccepted: random.chance(0.6), failedAt, failCode };
}

function arrived(sending: Sending, random: Random): Receipts {
  const { sentAt, answeredAt, isQuoted, sendsReceipts, isPrompt } = sending;
  const isKnownLost = isQuoted && sending.mayLoseReceipts && random.chance(0.15);
  if (isKnownLost) return { ...none, repliedAt: answeredAt };
  const delay =
    isPrompt || random.chance(0.9)
      ? random.whole(1, 6)
      : random.chance(0.7)
        ? random.whole(10, 1_800)
        : Math.floor(hourSeconds * (1 + random.next() ** 3 * 47));
  const deliveredAt = answeredAt > 0 ? Math.min(sentAt + delay, answeredAt - 1) : sentAt + delay;
  const reading = readDelay(sending, random);
  const readAt =
    !sendsReceipts || reading < 0 ? 0 : answeredAt > 0 ? Math.min(deliveredAt + reading, answeredAt - 1) : deliveredAt + reading;
  const isSkipped = readAt > 0 && !isPrompt && random.chance(0.02);
  const isLateNotice = readAt > 0 && !isSkipped && !isPrompt && random.chance(0.003);
  const isFailedToo = deliveredAt > 0 && random.chance(0.0008);
  return {
    isAccepted: true,
    deliveredAt: isSkipped ? 0 : isLateNotice ? readAt + random.whole(1, 9) : deliveredAt,
    readAt,
    playedAt: sending.isVoice && readAt > 0 && random.chance(0.7) ? readAt + random.whole(2, 40) : 0,
    failedAt: isFailedToo && !isSkipped ? deliveredAt + random.whole(1, 30) : 0,
    failCode: isFailedToo && !isSkipped ? 131026 : 0,
    repliedAt: isQuoted ? answeredAt : 0,
  };
}

function readDelay({ isTemplate, answeredAt }: Sending, random: Random): number {
  if (answeredAt > 0) return random.whole(0, 30);
  if (random.chance(isTemplate ? 0.28 : 0.12)) return -1;
  return isTemplate ? Math.floor(20 + random.next() ** 4 * 2 * daySeconds) : Math.floor(2 + random.next() ** 3 * 4 * hourSeconds);
}

/** Cuts what the log cannot tell: the lost day, the end of the sample, a delivery that would come too late. */
function settled({ line, deliverBefore }: Sending, planned: Receipts): Receipts {
  const deliveredAt = told(line, planned.deliveredAt);
  const readAt = told(line, planned.readAt);
  const cut = {
    isAccepted: planned.isAccepted,
    deliveredAt,
    readAt,
    playedAt: readAt > 0 ? told(line, planned.playedAt) : 0,
    failedAt: deliveredAt > 0 ? told(line, planned.failedAt) : 0,
    failCode: planned.failCode,
    repliedAt: planned.repliedAt,
  };
  const effectiveAt = effectiveTime(cut);
  return effectiveAt === 0 || effectiveAt >= deliverBefore ? none : cut;
}

const told = (line: number, at: number): number => (at > 0 && at < sampleEnd && isLogged(line, at) ? at : 0);

/** The same receipts, all as much later as the arrival must be; those of a message that never arrived or was answered stay. */
export function lateBy(told: Receipts, notBefore: number): Receipts {
  const effectiveAt = effectiveTime(told);
  const delay = notBefore - effectiveAt;
  if (effectiveAt === 0 || told.repliedAt > 0 || delay <= 0) return told;
  const later = (at: number): number => (at === 0 ? 0 : at + delay);
  return {
    ...told,
    deliveredAt: later(told.deliveredAt),
    readAt: later(told.readAt),
    playedAt: later(told.playedAt),
    failedAt: later(told.failedAt),
  };
}

/** Earliest of delivered, read and the quoting reply; 0 without any of them. */
export function effectiveTime({
  deliveredAt,
  readAt,
  repliedAt,
}: {
  readonly deliveredAt: number;
  readonly readAt: number;
  readonly repliedAt: number;
}): number {
  let earliest = deliveredAt;
  if (readAt > 0 && (earliest === 0 || readAt < earliest)) earliest = readAt;
  return repliedAt > 0 && (earliest === 0 || repliedAt < earliest) ? repliedAt : earliest;
}
