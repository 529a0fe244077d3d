// Runs a TypeScript file of the project in this process, after installing the packages when the lock file changed:
//   node .ci/launch.mjs FILE [ARGUMENT…]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, root } from './install.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Usage: node .ci/launch.mjs FILE [ARGUMENT…]\n');
  process.exit(2);
}
installPackages();
const path = resolve(root, file);
process.argv = [process.execPath, path, ...args];
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path).href);
