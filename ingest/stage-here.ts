import { marketList } from './market-list';
import { sources } from './source/registry';
import type { PartTable, StagedPart, StageJob, Stager } from './stage-job';
import { ParquetWriter } from './stage-parquet';
import { openPart, type PartStager } from './stage-part';
import { readPart } from './stage-read';
import { settled } from './stage-settle';

/** Records after which a part that is read as one stream goes on in further Parquet files. */
const recordsAFile = 200_000;

/** Stages parts in this process, one after another. */
export async function stageHere(hashKey: string, temporaryFolder: string): Promise<Stager> {
  const markets = marketList();
  const parquet = await ParquetWriter.open(temporaryFolder);

  const stage = async (told: StageJob, onBytes: (count: number) => void): Promise<StagedPart> => {
    const source = sources[told.kind];
    const job = await settled(told, source);
    const contactIds: bigint[] = [];
    const numbers: string[] = [];
    const onNumber = (contactId: bigint, number: string): void => {
      contactIds.push(contactId);
      numbers.push(number);
    };
    const tables: PartTable[] = [];
    const open = (piece: number): PartStager =>
      openPart({ ...job, source, hashKey, markets, parquet, onNumber, name: piece === 0 ? `${job.index}` : `${job.index}-${piece}` });
    // Other formats are read ahead of the stretch that is done, so only JSON can change files in between.
    const canContinue = source.isSplittable && job.layout.format.startsWith('json');
    let piece = 0;
    let part = open(piece);
    const afterPiece = async (bytes: number): Promise<void> => {
      onBytes(bytes);
      if (!canContinue || part.recordCount() < recordsAFile) return;
      tables.push(...(await part.finish()));
      piece += 1;
      part = open(piece);
    };
    try {
      await readPart(
        job,
        (record, line) => part.onRecord(record, line),
        (line, reject) => part.onReject(line, reject),
        afterPiece,
      );
      tables.push(...(await part.finish()));
    } finally {
      part.abandon();
    }
    return { tables, sealed: { contactIds: BigInt64Array.from(contactIds), numbers } };
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    stage: (job, onBytes) => {
      const staged = last.then(() => stage(job, onBytes));
      last = staged.catch(() => undefined);
      return staged;
    },
    close: async () => {
      await last;
      parquet.close();
    },
  };
}
