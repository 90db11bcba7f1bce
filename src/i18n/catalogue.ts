/**
 * English fixes the keys; every other language is checked against it. Chinese has one plural form, so a
 * key that ends in `_one` has no counterpart there.
 */
export type Translation<English> = {
  [Key in keyof English as Key extends `${string}_one` ? never : Key]: English[Key] extends string
    ? string
    : Translation<English[Key]>
}
