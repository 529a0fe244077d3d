/** Types of messages as the warehouse keeps them; every other type of a log is kept as `unknown`, with its word as subtype. */
export const messageTypes = [
  ...[
    'text',
    'image',
    'video',
    'audio',
    'document',
    'sticker',
    'voice',
    'location',
    'contacts',
    'button',
    'interactive',
    'order',
    'reaction',
  ],
  ...['system', 'request_welcome', 'ad', 'unsupported', 'edit', 'revoke', 'template', 'hsm', 'media_placeholder', 'unknown'],
] as const;
