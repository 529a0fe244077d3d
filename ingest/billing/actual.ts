import { type Cbp2022Options, cbp2022 } from './cbp-2022';
import { cbp2023 } from './cbp-2023';
import { isMexicoTest } from './eras';
import type { Emit, KeyView, Machine, Placed } from './machine';
import { notification } from './notification';
import { pmp2025 } from './pmp-2025';

export type ModelSinks = { readonly notification: Emit; readonly cbp_2022: Emit; readonly cbp_2023: Emit; readonly pmp_2025: Emit };

/**
 * What was billed: each message goes to the model in force at its effective time in the account's zone. The conversation machines run
 * on where conversations were no billing unit, for the pro forma count. New machines start empty at a switch; what is open runs to its end.
 */
export function actualRun(key: KeyView, sinks: ModelSinks, options: Cbp2022Options): Machine {
  const placed: Placed = { inbound: 0 };
  const notifications = notification(key, sinks.notification);
  const earlier = cbp2022(key, sinks.cbp_2022, { ...options, hasMexicoTest: true }, placed);
  const later = cbp2023(key, sinks.cbp_2023, placed, earlier.answeredAt);
  const messages = pmp2025(key, sinks.pmp_2025, (message) => later.openingFor(message) < key.eras.pmp2025, later.answeredAt);
  let isProFormaSoFar = true;

  /** What is open at the first moment of billing by conversation was never a billing unit, so it covers nothing. */
  function endProForma(at: number): void {
    if (!isProFormaSoFar || isBilledByNotification(key, at)) return;
    isProFormaSoFar = false;
    earlier.flush();
  }

  return {
    reset() {
      earlier.reset();
      later.reset();
      messages.reset();
      isProFormaSoFar = true;
    },
    inbound(at) {
      endProForma(at);
      if (at < key.eras.cbp2023 || earlier.isOpenAt(at)) earlier.inbound(at);
      else later.inbound(at);
    },
    outbound(message) {
      const { at } = message;
      endProForma(at);
      if (isProFormaSoFar) notifications.outbound(message);
      if (at >= key.eras.pmp2025) messages.outbound(message);
      if (at < key.eras.cbp2023 || earlier.isOpenAt(at)) earlier.outbound(message);
      else later.outbound(message);
    },
    flush() {
      earlier.flush();
      later.flush();
      messages.flush();
    },
  };
}

/** Before 2022-02-01 notifications were billed, except to Mexico's customers during the test. */
function isBilledByNotification({ eras, isMexico }: KeyView, at: number): boolean {
  return at < eras.cbp2022 && !(isMexico && isMexicoTest(eras, at));
}

/** Whether conversations opened at this instant are counted only pro forma: they were not what was billed. */
export function isProForma(key: KeyView, openedAt: number): boolean {
  return isBilledByNotification(key, openedAt) || openedAt >= key.eras.pmp2025;
}
