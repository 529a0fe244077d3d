import type { Generation } from '../../db/warehouse';

/** Text in pieces that is to be sent as it comes. */
export interface Pieces {
  readonly pieces: AsyncGenerator<string>;
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

/** Headers of a CSV file to be kept under a name. */
export const csvHeaders = (name: string): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}.csv"`,
  'Cache-Control': 'no-store',
});

function streamOf(pieces: AsyncGenerator<string>): { readonly body: ReadableStream<Uint8Array>; readonly ended: Promise<void> } {
  const encoder = new TextEncoder();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next();
        if (!done) return controller.enqueue(encoder.encode(value));
        controller.close();
        end();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return(undefined);
      end();
    },
  });
  return { body, ended };
}
