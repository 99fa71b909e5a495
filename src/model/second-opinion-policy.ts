/** When the second reader of a format is asked: where the first reading leaves doubt, always, or never. */
export const secondOpinionPolicies = ['auto', 'always', 'never'] as const;
export type SecondOpinionPolicy = (typeof secondOpinionPolicies)[number];
