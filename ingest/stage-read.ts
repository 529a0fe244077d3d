import { createReadStream } from 'node:fs';
import { gunzip } from './read/gunzip';
import type { OnRecord, OnReject } from './read/json';
import { readRecords } from './read/records';
import type { StageJob } from './stage-job';

/** Measured: 2.8 µs for a line of JSON, with pieces of 1 MB 3.2, since their memory is new each time. */
const pieceBytes = 256 << 10;

/** Reads the raw records of one part; `afterPiece` runs between records, whenever `bytes` more of the file are done. */
export function readPart(
  job: StageJob,
  onRecord: OnRecord,
  onReject: OnReject,
  afterPiece: (bytes: number) => Promise<void>,
): Promise<void> {
  return readRecords(contentOf(job, afterPiece), job.layout, job.part.firstLine, onRecord, onReject);
}

async function* contentOf(job: StageJob, afterPiece: (bytes: number) => Promise<void>): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of partBytes(job, (bytes) => (read += bytes))) {
    yield piece;
    await afterPiece(read);
    read = 0;
  }
}

/** The bytes of a part, unpacked where they are a gzip's. */
export async function* partBytes({ path, part, isGzip }: StageJob, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  const highWaterMark = Math.min(pieceBytes, part.end - part.start);
  const packed = counted(createReadStream(path, { start: part.start, end: part.end - 1, highWaterMark }), onBytes);
  yield* isGzip ? gunzip(packed) : packed;
}

async function* counted(source: AsyncIterable<Buffer>, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const piece of source) {
    onBytes(piece.length);
    yield piece;
  }
}
