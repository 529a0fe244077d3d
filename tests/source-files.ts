import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** One TypeScript file of the project, its path from the root with forward slashes. */
export type SourceFile = { readonly path: string; readonly text: string };

/** The TypeScript files below the given folders of the project. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(join(projectFolder, folder)))
    .map((file) => ({
      path: relative(projectFolder, file).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}
