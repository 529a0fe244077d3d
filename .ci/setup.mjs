// Makes a machine that has only Node and npm ready for the tests; prints the path of the browser they use.
import { ensureBrowser } from './browser.mjs';
import { installPackages } from './install.mjs';

installPackages();
process.stdout.write(`${await ensureBrowser()}\n`);
