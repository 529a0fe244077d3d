import { meanings } from '../../../db/metrics';

/** The name of a number with the definition of the dictionary, what it leaves out included. */
export function told(metric: string, field: string, name: string) {
  const { definition = name, excludes = '' } = meanings[metric]?.[field] ?? {};
  return { name, definition: excludes ? `${definition} Without: ${excludes}` : definition };
}
