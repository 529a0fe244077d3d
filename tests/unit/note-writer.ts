import { noteDay } from '../../app/server/noted-days';
import { workspacePaths } from '../../db/workspace';

/** Notes as many days as are asked for, as a server of its own: DATA NAME COUNT. */
const [data = '', name = '', count = '0'] = process.argv.slice(2);
for (let index = 1; index <= Number(count); index++) noteDay(workspacePaths('acme', data), { day: '2022-03-08', text: `${name} ${index}` });
