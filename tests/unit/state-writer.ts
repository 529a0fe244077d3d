import { appendState } from '../../db/state';

/** Adds entries to the audit of the workspace folder it is given, says each one that is kept: FOLDER NAME COUNT. */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
for (let index = 1; index <= Number(count); index++) {
  appendState(folder, 'audit', { name, index, padding: 'á'.repeat(2_000) });
  process.stdout.write(`${name} ${index}\n`);
}
