/** The browser's memory of the lives of all lines of a generation. */
export const livesKey = (workspace: string, generation: number): readonly unknown[] => [workspace, 'lives', generation];
