import type { RuleObject } from 'antd/es/form';

/** A field's rule from the schema that the server applies, so that both say the same. For fields that are checked when left. */
export function textRule(
  schema: { safeParse(value: unknown): { readonly success: boolean } },
  message: string,
  optional = false,
): RuleObject {
  return {
    required: !optional,
    validator: async (_, value: string | undefined) => {
      if (optional && !value?.trim()) return;
      if (!schema.safeParse(value ?? '').success) throw new Error(message);
    },
  };
}
