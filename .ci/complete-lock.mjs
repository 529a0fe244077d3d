// Adds to package-lock.json the packages for other platforms that the registry at hand does not carry: npm leaves them out when it
// cannot see them, and then `npm ci` refuses the lock file. Run it after every change of the packages:
//   node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = missing(lock.packages);
lock.packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${Object.keys(added).length} packages for other platforms added\n`);

/** Lock entries of the optional packages that have none, with the platform that their names tell. */
function missing(packages) {
  const wanted = Object.values(packages).flatMap((owner) =>
    Object.entries(owner.optionalDependencies ?? {}).map(([name, version]) => ({ owner, name, version })),
  );
  const absent = wanted.filter(({ name }) => !packages[`node_modules/${name}`]);
  return Object.fromEntries(absent.map(({ owner, name, version }) => [`node_modules/${name}`, entry(owner, name, version)]));
}

function entry(owner, name, version) {
  const words = name.split('/').at(-1).split('-');
  const cpu = words.filter((word) => processors.includes(word));
  const os = words.filter((word) => systems.includes(word));
  if (cpu.length === 0 || !/^\d/.test(version)) throw new Error(`${name} ${version} does not tell enough: write its lock entry by hand`);
  const libc = os.includes('linux') ? [words.includes('musl') ? 'musl' : 'glibc'] : [];
  return {
    version,
    cpu,
    ...(owner.dev ? { dev: true } : {}),
    ...(libc.length ? { libc } : {}),
    ...(owner.license ? { license: owner.license } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}
