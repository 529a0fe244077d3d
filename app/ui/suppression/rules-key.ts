/** The browser's memory of the rules; it begins with the workspace, so that a new generation asks anew. */
export const rulesKey = (workspace: string): readonly string[] => [workspace, 'suppression'];
