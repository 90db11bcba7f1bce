/**
 * The type of a translated catalogue. The English catalogue fixes the keys. Chinese has one plural form, so a key that
 * ends in `_one` has no translation.
 */
export type Translation<English> = {
  [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Translation<English[Key]>
}
