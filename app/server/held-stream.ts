import type { Generation } from '../../db/warehouse';

/** Text or bytes in pieces that are to be sent as they come. */
export interface Pieces {
  readonly pieces: AsyncIterable<string | Uint8Array>;
  readonly headers: Readonly<Record<string, string>>;
}

type Hold = (work: (generation: Generation) => Promise<void>) => Promise<void>;

/** An answer whose pieces are made while they are sent: the generation stays open until the last has gone, or the reader has. */
export function heldStream(hold: Hold, make: (generation: Generation) => Promise<Pieces | Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    hold(async (generation) => {
      const made = await make(generation);
      if (made instanceof Response) return resolve(made);
      const { body, ended } = streamOf(made.pieces);
      resolve(new Response(body, { headers: made.headers }));
      await ended;
    }).catch(reject);
  });
}

function streamOf(pieces: Pieces['pieces']): { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> } {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (!done) return controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
        controller.close();
        end();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel() {
      await iterator.return?.(undefined);
      end();
    },
  });
  return { body, ended };
}
