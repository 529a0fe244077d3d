let renameCount = 0;

/** Kills this process where a fault test says so: VENTANA_FAULT=before-rename:N or after-rename:N names the thread's Nth rename. */
export function faultAtRename(moment: 'before' | 'after'): void {
  if (moment === 'before') renameCount += 1;
  if (process.env.VENTANA_FAULT === `${moment}-rename:${renameCount}`) process.kill(process.pid, 'SIGKILL');
}
