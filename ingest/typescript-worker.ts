import { Worker } from 'node:worker_threads';

/** Starts a TypeScript file as a worker thread, whatever runs the parent: `--import tsx` has no effect inside a thread of Node 20. */
export function startTypescriptWorker(file: URL, workerData: unknown): Worker {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${tsx}).then((tsx) => { tsx.register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(start, { eval: true, execArgv: [], workerData });
}
