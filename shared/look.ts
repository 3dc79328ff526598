import { z } from 'zod';

/** How the window looks: in which light, and how large its words are. */
export const lookSchema = z.object({
  /** 跟随系统、浅色、深色 */
  appearance: z.enum(['system', 'light', 'dark']),
  /** 界面字号: 小、标准、大、特大 */
  size: z.enum(['small', 'standard', 'large', 'largest']),
});

export type Look = z.infer<typeof lookSchema>;

export const usualLook: Look = { appearance: 'system', size: 'standard' };

/** What of a stored look can be used; each part by itself falls back to the usual. */
export function soundLook(stored: unknown): Look {
  const fields: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { appearance, size } = lookSchema.shape;
  return {
    appearance: appearance.safeParse(fields['appearance']).data ?? usualLook.appearance,
    size: size.safeParse(fields['size']).data ?? usualLook.size,
  };
}
